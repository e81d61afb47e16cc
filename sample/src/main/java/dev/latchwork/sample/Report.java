package dev.latchwork.sample;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints the findings, with paths relative to the folder that was searched. */
final class Report {
  private final Path root;
  private final PrintStream out;

  Report(Path root, PrintStream out) {
    this.root = root;
    this.out = out;
  }

  void print(Findings findings) {
    GuardedCatalogue catalogue = findings.catalogue();
    out.println("Duplicates in " + root);
    out.println();
    printDuplicates(catalogue.duplicates());
    printNearDuplicates(findings.near());
    printFiles(catalogue);
    printTexts(findings.sketches());
    printPaths("Folders skipped", findings.skipped());
    printProblems(catalogue.getProblems());
    printThroughput(findings);
  }

  private void printDuplicates(List<DuplicateGroup> groups) {
    long wasted = groups.stream().mapToLong(DuplicateGroup::wastedBytes).sum();
    int superfluous = groups.stream().mapToInt(DuplicateGroup::superfluous).sum();
    out.printf(
        "%s of identical files: %s redundant, %s wasted%n",
        count(groups.size(), "group"), count(superfluous, "file"), Bytes.format(wasted));
    for (DuplicateGroup group : groups) {
      out.printf("  %s each%n", Bytes.format(group.size()));
      group.files().forEach(f -> out.printf("    %s%n", name(f)));
    }
    out.println();
  }

  private void printNearDuplicates(List<NearDuplicate> near) {
    out.printf("%s of nearly identical texts%n", count(near.size(), "pair"));
    for (NearDuplicate n : near) {
      out.printf("  %d %% the same%n", (int) (n.similarity() * 100));
      out.printf("    %s%n    %s%n", name(n.pair().first()), name(n.pair().second()));
    }
    out.println();
  }

  private void printFiles(GuardedCatalogue catalogue) {
    printCount("Files seen", catalogue.getSeen());
    catalogue.getFates().forEach((fate, count) -> printCount("  " + fate.description(), count));
  }

  private void printTexts(List<Sketch> sketches) {
    Map<Sketch.Reason, Long> none =
        sketches.stream()
            .filter(Sketch.None.class::isInstance)
            .map(Sketch.None.class::cast)
            .collect(
                Collectors.groupingBy(Sketch.None::reason, TreeMap::new, Collectors.counting()));
    printCount("Different contents", sketches.size());
    long texts = sketches.stream().filter(Sketch.OfText.class::isInstance).count();
    printCount("  compared as text", texts);
    none.forEach((reason, count) -> printCount("  " + reason.description(), count));
  }

  private void printPaths(String title, List<Path> paths) {
    printCount(title, paths.size());
    paths.stream().sorted().forEach(p -> out.println("  " + name(p)));
  }

  private void printProblems(List<Problem> problems) {
    printCount("Problems", problems.size());
    problems.stream().sorted().forEach(p -> out.printf("  %s: %s%n", name(p.path()), p.reason()));
  }

  private void printThroughput(Findings findings) {
    GuardedCatalogue catalogue = findings.catalogue();
    double hashing = seconds(findings.hashing());
    double whole = seconds(findings.whole());
    out.printf(
        Locale.ROOT,
        "Hashed %s in %.2f s, %s/s; the whole search took %.2f s, %,.0f files/s%n",
        Bytes.format(catalogue.getBytesRead()),
        hashing,
        Bytes.format((long) (catalogue.getBytesRead() / hashing)),
        whole,
        catalogue.getSeen() / whole);
  }

  /**
   * Returns the duration in seconds, but at least a nanosecond, because the result is used as a
   * divisor.
   */
  private static double seconds(Duration duration) {
    return Math.max(1, duration.toNanos()) / 1e9;
  }

  private void printCount(String title, long count) {
    out.printf(Locale.ROOT, "%-42s%,8d%n", title, count);
  }

  private static String count(int n, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", n, noun, n == 1 ? "" : "s");
  }

  private Path name(Path path) {
    return path.equals(root) ? path : root.relativize(path);
  }
}
