package dev.latchwork.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The page with all tables, and a chart for each. */
public final class Report {
  private static final String NAME = "run-time";

  private Report() {}

  /** Writes the page about the figures of one folder into another. */
  public static void write(Path figures, Path folder) throws IOException {
    Files.createDirectories(folder);
    Results results = new Results(figures);
    List<String> page = new ArrayList<>();
    page.add(head(results.lines("machine").get(0)));
    for (Group group : new Groups(results).all()) {
      String chart = NAME + "-" + group.id() + ".svg";
      new Chart(group).write(folder.resolve(chart));
      page.add("## " + group.title());
      page.add(group.text() + " Each figure is of " + jvms(group.forks()) + ".");
      page.add(new Markdown(group).table());
      if (group.id().equals("map-tiny")) {
        page.add(breakEven(group.rows()));
      }
      page.add("![%s](%s)".formatted(group.title(), chart));
    }
    page.add(lazy(results.lines("lazy")));
    page.add(remote(results.lines("remote")));
    page.removeIf(String::isEmpty);
    Files.writeString(folder.resolve(NAME + ".md"), String.join("\n\n", page) + "\n");
  }

  private static String head(String machine) {
    return """
    # Speed of what is generated

    %s. `benchmarks/run` measures all of it anew.

    Times are of one operation; what is behind them is allocated for it. All of a row is measured in the same run, each
    in JVMs of its own, and does the same work: results are compared before the clock starts. The machine is shared, and
    what others do on it makes a time longer, so each is the lower quartile of many short iterations. It counts as the
    same as another up to %.2f of it; bytes are exact."""
        .formatted(machine, Targets.NOISE);
  }

  private static String jvms(int count) {
    return count == 1 ? "one JVM" : count + " JVMs";
  }

  private static String breakEven(List<Row> rows) {
    double ours = Targets.breakEven(rows, "ours");
    double stream = Targets.breakEven(rows, "parallelStream");
    return "Worth it for 10,000 items from %s an item on, with parallelStream from %s. Target, no more than parallelStream: %s."
        .formatted(
            Markdown.time(ours),
            Markdown.time(stream),
            ours <= stream * Targets.NOISE ? "met" : "**not met**");
  }

  private static String lazy(List<String> lines) {
    if (lines.isEmpty()) {
      return "";
    }
    List<String> table = new ArrayList<>();
    table.add(
        """
        ## Lazy maps

        A stream of tiny items is mapped, and the results are summed up as they come. What lives at most, looked at 20
        times after a collection of garbage.

        | | items | lives at most |
        |---|---:|---:|""");
    for (String line : lines) {
      String[] words = line.split(" ");
      double items = Double.parseDouble(words[1]);
      table.add(
          "| %s | %s | %s |"
              .formatted(
                  words[0],
                  String.format(Locale.ROOT, "%,.0f", items),
                  Markdown.bytes(Double.parseDouble(words[2]))));
    }
    boolean flat = lives(lines.get(1)) <= 1.1 * lives(lines.get(0));
    table.add("\nTarget, flat whatever the length: " + (flat ? "met." : "**not met**."));
    return String.join("\n", table);
  }

  private static double lives(String line) {
    return Double.parseDouble(line.split(" ")[2]);
  }

  private static String remote(List<String> lines) {
    if (lines.isEmpty()) {
      return "";
    }
    int percent = Integer.parseInt(lines.get(0).replaceAll("\\D+", ""));
    return """
    ## Remote maps

    Two other JVMs on Hazelcast, 200 chunks of 100 ms, all on this machine: %d %% of what the same two do of the same
    items working alone. Target, ≥ 90 %%: %s."""
        .formatted(percent, percent >= 90 ? "met" : "**not met**");
  }
}
