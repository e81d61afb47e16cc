package dev.latchwork.processor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.util.diff.DiffUtils;

/** Compares actual files with expected ones, and shows the differences like {@code diff -u}. */
final class GoldenDiff {
  private static final int CONTEXT = 3;

  private GoldenDiff() {}

  /** Returns the differences; empty if the same files have the same texts. */
  static String of(Map<String, String> expected, Map<String, String> actual) {
    Set<String> names = new TreeSet<>(expected.keySet());
    names.addAll(actual.keySet());
    return names.stream()
        .flatMap(name -> diff(name, expected.get(name), actual.get(name)))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> diff(String name, String expected, String actual) {
    if (expected == null) {
      return Stream.of("+++ " + name + ", not expected", actual);
    }
    if (actual == null) {
      return Stream.of("--- " + name + ", expected and not there");
    }
    List<String> old = lines(expected);
    return DiffUtils.generateUnifiedDiff(
        "expected/" + name, name, old, DiffUtils.diff(old, lines(actual)), CONTEXT)
        .stream();
  }

  /** Returns the lines. If the text ends with a line break, the last line is empty. */
  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }
}
