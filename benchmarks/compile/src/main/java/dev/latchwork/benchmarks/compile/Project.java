package dev.latchwork.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A project of many classes: the templates of a product over and over, 20 classes in a package.
 * {@code Account0} of {@code part0} becomes {@code Account17} of {@code part4}.
 */
final class Project {
  /** {@code Account0Builder} too. */
  private static final Pattern TYPE = Pattern.compile("(?<=[A-Za-z])(?<!part)0(?![0-9a-z])");

  private static final int SETS_OF_A_PACKAGE = 4;

  private Project() {}

  /**
   * Writes a set of sources again and again.
   *
   * @param templates where one set is
   */
  static void write(Path templates, int sets, Path folder) throws IOException {
    List<Path> set = javaFiles(templates);
    for (int number = 0; number < sets; number++) {
      String part = "part" + number / SETS_OF_A_PACKAGE;
      Path target = Files.createDirectories(folder.resolve("shop").resolve(part));
      for (Path template : set) {
        String text = Files.readString(template).replace("shop.part0", "shop." + part);
        String name = template.getFileName().toString();
        Files.writeString(target.resolve(numbered(name, number)), numbered(text, number));
      }
    }
  }

  private static String numbered(String text, int number) {
    return TYPE.matcher(text).replaceAll(Integer.toString(number));
  }

  /** In an order that does not depend on the machine. */
  static List<Path> javaFiles(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }
}
