package dev.latchwork.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes a project of many classes, which repeats the templates of a product under other names. For
 * instance, {@code Account0} in {@code part0} becomes {@code Account17} in {@code part4}. Each
 * package has 20 classes.
 */
final class Project {
  /**
   * The number in the names of types, also in the middle of a name such as {@code Account0Builder}.
   */
  private static final Pattern TYPE = Pattern.compile("(?<=[A-Za-z])(?<!part)0(?![0-9a-z])");

  private static final int SETS_OF_A_PACKAGE = 4;

  private Project() {}

  /**
   * Writes a set of sources several times, each time with another number in the names.
   *
   * @param templates the folder with the set
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

  /** Returns the Java files in a folder, in an order that does not depend on the machine. */
  static List<Path> javaFiles(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }
}
