package dev.latchwork.processor.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The source files of a program by name, as lists of lines. Each line declares one member, so that
 * the program may still be valid without the line.
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
   * @param line the index of the line
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
