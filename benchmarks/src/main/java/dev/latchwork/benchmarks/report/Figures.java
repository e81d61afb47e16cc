package dev.latchwork.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Merges files of results that JMH writes. */
public final class Figures {
  private Figures() {}

  /** Replaces the old results of benchmarks that were measured again. */
  public static void replace(Path figures, Path anew) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, JsonNode> all = new LinkedHashMap<>();
    for (Path file : new Path[] {figures, anew}) {
      json.readTree(file.toFile()).forEach(figure -> all.put(name(figure), figure));
    }
    ArrayNode merged = json.createArrayNode().addAll(all.values());
    json.writerWithDefaultPrettyPrinter().writeValue(figures.toFile(), merged);
    Files.delete(anew);
  }

  private static String name(JsonNode figure) {
    return figure.path("benchmark").asText() + figure.path("params");
  }
}
