package dev.latchwork.benchmarks.compile;

import java.nio.file.Path;
import java.util.List;

/** A processor to be measured, with classes that make the most similar use of it. */
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

  /** Where its templates are, and its projects go. */
  String folder() {
    return folder;
  }

  /** What is on the class path of those who use it. */
  Path annotations() {
    return Path.of(jars.get(0)).toAbsolutePath();
  }

  /** All that it runs with. */
  String processorPath() {
    return String.join(
        System.getProperty("path.separator"),
        jars.stream().map(j -> Path.of(j).toAbsolutePath().toString()).toList());
  }

  /** It writes no source, but changes trees that have been read. */
  boolean changesTrees() {
    return this == LOMBOK;
  }
}
