package dev.latchwork.processor.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Source files by their names, in lines: each declares one member, so that a program without a line
 * may be one, too.
 */
record Program(Map<String, List<String>> files) {

  Map<String, String> sources() {
    return files.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, file -> String.join("\n", file.getValue()) + "\n"));
  }

  Program withoutFile(String name) {
    Map<String, List<String>> fewer = new LinkedHashMap<>(files);
    fewer.remove(name);
    return new Program(fewer);
  }

  /**
   * @param line from 0 on
   */
  Program withoutLine(String name, int line) {
    Map<String, List<String>> fewer = new LinkedHashMap<>(files);
    fewer.computeIfPresent(
        name,
        (file, lines) -> {
          List<String> others = new ArrayList<>(lines);
          others.remove(line);
          return others;
        });
    return new Program(fewer);
  }

  @Override
  public String toString() {
    return files.entrySet().stream()
        .map(file -> "// " + file.getKey() + "\n" + String.join("\n", file.getValue()))
        .collect(Collectors.joining("\n"));
  }
}
