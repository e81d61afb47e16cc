package dev.latchwork.processor;

import dev.latchwork.processor.testing.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cases in the folders {@code src/test/golden/<feature>/<case>}. {@code
 * -Dlatchwork.golden.case} chooses the case with that name or, if there is none, all cases whose
 * names begin with that text; {@code all} chooses all cases. If the option is set, the build runs
 * no other tests.
 */
final class GoldenCases {
  static final Path GOLDEN = Path.of("src/test/golden");
  private static final String ALL = "all";
  private static final int NEAR = 5;

  private GoldenCases() {}

  /** Returns the chosen cases that this JDK can compile. A case may be about a later release. */
  static List<Path> all() throws IOException {
    List<Path> chosen = chosen(System.getProperty("latchwork.golden.case", ALL), named());
    List<Path> known = chosen.stream().filter(GoldenCases::isKnownHere).toList();
    if (known.isEmpty()) {
      throw new IllegalArgumentException(chosen + " needs a later JDK");
    }
    return known;
  }

  private static List<Path> named() throws IOException {
    try (Stream<Path> folders = Files.walk(GOLDEN, 2)) {
      return folders
          .filter(f -> f.getNameCount() == GOLDEN.getNameCount() + 2)
          .filter(Files::isDirectory)
          .map(GOLDEN::relativize)
          .sorted()
          .toList();
    }
  }

  /**
   * Returns the cases that are chosen by {@code start}.
   *
   * @throws IllegalArgumentException if there are none; the message suggests similar names
   */
  static List<Path> chosen(String start, List<Path> names) {
    if (start.equals(ALL)) {
      return names;
    }
    List<Path> same = names.stream().filter(n -> text(n).equals(start)).toList();
    List<Path> longer = names.stream().filter(n -> text(n).startsWith(start)).toList();
    if (longer.isEmpty()) {
      throw new IllegalArgumentException(
          "no golden is called " + start + "; near: " + String.join(", ", near(start, names)));
    }
    return same.isEmpty() ? longer : same;
  }

  private static List<String> near(String start, List<Path> names) {
    return names.stream()
        .sorted(Comparator.comparingInt((Path n) -> distance(start, n)).thenComparing(n -> text(n)))
        .limit(NEAR)
        .map(GoldenCases::text)
        .toList();
  }

  /** Returns how far a case's name is from {@code start}, with or without its feature. */
  private static int distance(String start, Path name) {
    return Math.min(edits(start, text(name)), edits(start, name.getFileName().toString()));
  }

  /** Returns how many characters have to be inserted, deleted or replaced. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }

  private static boolean isKnownHere(Path name) {
    List<String> options = TestCompiler.options(GOLDEN.resolve(name));
    int release = Integer.parseInt(options.get(options.indexOf("--release") + 1));
    return release <= Runtime.version().feature();
  }

  private static String text(Path name) {
    return name.toString().replace('\\', '/');
  }
}
