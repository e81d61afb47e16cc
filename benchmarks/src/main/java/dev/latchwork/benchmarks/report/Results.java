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

/** Reads what JMH and the other programs have left, as rows by the name of the suite. */
final class Results {
  private final ObjectMapper json = new ObjectMapper();
  private final Path folder;

  Results(Path folder) {
    this.folder = folder;
  }

  /** Of methods called {@code kind_contender}: a row for each class and kind. */
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

  /** Of a parameter {@code row/contender}. */
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

  /** Words that a program has printed. */
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

  /** All iterations in all JVMs. */
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
