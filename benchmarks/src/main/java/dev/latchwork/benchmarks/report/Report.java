package dev.latchwork.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the page with all tables, and a chart for each table. */
public final class Report {
  private static final String NAME = "run-time";

  private Report() {}

  /** Writes the page about the figures in one folder into another folder. */
  public static void write(Path figures, Path folder) throws IOException {
    Files.createDirectories(folder);
    Results results = new Results(figures);
    List<String> page = new ArrayList<>();
    page.add(head(results.lines("machine").get(0)));
    for (Group group : new Groups(results).all()) {
      String chart = NAME + "-" + group.id() + ".svg";
      new Chart(group).write(folder.resolve(chart));
      page.add("## " + group.title());
      page.add(group.text() + " Each figure is from " + jvms(group.forks()) + ".");
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
    # Speed of generated code

    Measured on: %s. `benchmarks/run` measures everything again.

    Each cell shows the time of one operation; some cells also show the bytes that the operation allocates. *ours* is
    the code that Latchwork generates. All contenders in a row are measured in the same run, each in JVMs of its own.
    Before the clock starts, the result of each contender is checked. All contenders do the same work, with two
    exceptions: *unguarded* takes no lock, and the *ceiling* only shows how fast the work can be done at best.

    Each number under *result* and *target* is a ratio of times: our time divided by the time of another contender. So
    a number below 1 means that *ours* is faster. A number without the name of a contender is our time divided by the
    time of *by hand*; for `toString` it is divided by the fastest other time, and for maps of tiny items by the time of
    *loop*. Percentages are the inverse: the time of the *ceiling* divided by our time.

    The machine is shared, and other work on it makes times longer. So each time is the lower quartile of all
    iterations, and a target of `1.00 ×` is met if our time is at most %.2f times the other time. Numbers of bytes hardly
    vary: a target for bytes is met if *ours* allocates at most 0.01 %% more bytes."""
        .formatted(machine, Targets.NOISE);
  }

  private static String jvms(int count) {
    return count == 1 ? "one JVM" : count + " JVMs";
  }

  private static String breakEven(List<Row> rows) {
    double ours = Targets.breakEven(rows, "ours");
    double stream = Targets.breakEven(rows, "parallelStream");
    return "With 10,000 items, *ours* is faster than *loop* if an item takes at least %s; *parallelStream* is faster than *loop* if an item takes at least %s. Target, the first of these two times is at most %.2f times the second: %s."
        .formatted(
            Markdown.time(ours),
            Markdown.time(stream),
            Targets.NOISE,
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

        A stream of tiny items is mapped lazily, and the results are added up as they come. The memory in use was
        measured after each of 20 garbage collections; the last column is the largest of these values.

        | | items | memory in use |
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
    table.add(
        "\nTarget, *ours* uses at most 1.1 times the memory for ten times as many items: "
            + (flat ? "met." : "**not met**."));
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

    Two other JVMs on the same machine, connected by Hazelcast, run 200 chunks of 100 ms each. The time that they
    take if no items have to be sent, divided by the time of the map call: %d %%. Target, ≥ 90 %%: %s."""
        .formatted(percent, percent >= 90 ? "met" : "**not met**");
  }
}
