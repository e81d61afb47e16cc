package dev.latchwork.benchmarks.compile;

import java.nio.file.Path;
import java.util.List;

/**
 * A processor that is measured, with templates of the classes that it processes. The templates of
 * all products are as similar as possible.
 */
enum Product {
  LATCHWORK(
      "Latchwork",
      "latchwork",
      List.of(
          "annotations/target/latchwork-annotations-0.1.0-SNAPSHOT.jar",
          "processor/target/latchwork-processor-0.1.0-SNAPSHOT.jar")),
  LOMBOK("Lombok 1.18.48", "lombok", List.of(lib("lombok-1.18.48"))),
  AUTO_VALUE(
      "AutoValue 1.11.1",
      "autovalue",
      List.of(lib("auto-value-annotations-1.11.1"), lib("auto-value-1.11.1"))),
  IMMUTABLES("Immutables 2.12.2", "immutables", List.of(lib("value-2.12.2"))),
  RECORD_BUILDER(
      "record-builder 52",
      "recordbuilder",
      List.of(
          lib("record-builder-core-52"),
          lib("record-builder-processor-52"),
          lib("javapoet-0.22.0")));

  private final String title;
  private final String folder;
  private final List<String> jars;

  Product(String title, String folder, List<String> jars) {
    this.title = title;
    this.folder = folder;
    this.jars = jars;
  }

  private static String lib(String name) {
    return "benchmarks/compile/target/lib/" + name + ".jar";
  }

  String title() {
    return title;
  }

  /**
   * Returns the name of the folder with the templates, which is also in the names of the projects.
   */
  String folder() {
    return folder;
  }

  /** Returns the jar that users of the product have on their class path. */
  Path annotations() {
    return Path.of(jars.get(0)).toAbsolutePath();
  }

  /** Returns the path of all jars that the processor needs. */
  String processorPath() {
    return String.join(
        System.getProperty("path.separator"),
        jars.stream().map(j -> Path.of(j).toAbsolutePath().toString()).toList());
  }

  /**
   * Returns whether the processor writes no sources, but changes the syntax trees of those that
   * javac has parsed.
   */
  boolean changesTrees() {
    return this == LOMBOK;
  }
}
