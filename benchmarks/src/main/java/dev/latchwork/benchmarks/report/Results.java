package dev.latchwork.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Reads the files of results that JMH and the other programs have written for a suite. */
final class Results {
  private final ObjectMapper json = new ObjectMapper();
  private final Path folder;

  Results(Path folder) {
    this.folder = folder;
  }

  /**
   * Returns the rows of benchmarks whose methods are called {@code kind_contender}: a row for each
   * class and kind.
   */
  List<Row> ofMethods(String suite) throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (JsonNode result : read(suite)) {
      String[] names = result.path("benchmark").asText().split("\\.");
      String[] method = names[names.length - 1].split("_");
      String row = names[names.length - 2] + " " + method[0];
      add(rows, row, method[1], result);
    }
    return List.copyOf(rows.values());
  }

  /** Returns the rows of a benchmark with a parameter {@code row/contender}. */
  List<Row> ofParameters(String suite) throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (JsonNode result : read(suite)) {
      String[] names = result.path("params").iterator().next().asText().split("/");
      add(rows, names[0], names[1], result);
    }
    for (String line : lines(suite)) {
      String[] names = line.split("/");
      rows.computeIfAbsent(names[0], Row::new).faults().put(names[1], names[2]);
    }
    return List.copyOf(rows.values());
  }

  /** Returns the lines that a program has written for the suite. */
  List<String> lines(String suite) throws IOException {
    Path file = folder.resolve(suite + ".txt");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private static void add(Map<String, Row> rows, String row, String contender, JsonNode result) {
    double[] iterations = sorted(result.path("primaryMetric").path("rawData"));
    double bytes =
        result.path("secondaryMetrics").path("gc.alloc.rate.norm").path("score").asDouble();
    rows.computeIfAbsent(row, Row::new)
        .measured()
        .put(
            contender,
            new Measurement(
                row,
                contender,
                iterations[(iterations.length - 1) / 4],
                bytes,
                result.path("forks").asInt()));
  }

  /** Returns the times of all iterations in all JVMs, in ascending order. */
  private static double[] sorted(JsonNode forks) {
    return StreamSupport.stream(forks.spliterator(), false)
        .flatMap(fork -> StreamSupport.stream(fork.spliterator(), false))
        .mapToDouble(JsonNode::asDouble)
        .sorted()
        .toArray();
  }

  private List<JsonNode> read(String suite) throws IOException {
    Path file = folder.resolve(suite + ".json");
    List<JsonNode> results = new ArrayList<>();
    if (Files.exists(file)) {
      json.readTree(file.toFile()).forEach(results::add);
    }
    return results;
  }
}
