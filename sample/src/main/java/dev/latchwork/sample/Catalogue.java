package dev.latchwork.sample;

import dev.latchwork.DeepCopy;
import dev.latchwork.Elements;
import dev.latchwork.Guarded;
import dev.latchwork.Read;
import dev.latchwork.Redacted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is known of the files so far. The workers of both pools write to it while others look:
 * at a consistent copy, or at the contents found so far, by iterating.
 */
@Guarded
@DeepCopy
abstract class Catalogue implements Iterable<Map.Entry<Content, List<Path>>> {
  final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
  final List<Problem> problems = new ArrayList<>();

  /** Names of files have no place in a log line. */
  @Redacted @Elements final Map<Content, List<Path>> contents = new LinkedHashMap<>();

  int seen;
  int sketched;
  long bytesRead;

  /** Counts a file; what becomes of it follows in one of the methods below. */
  void see() {
    seen++;
  }

  void settle(Fate fate) {
    fates.merge(fate, 1, Integer::sum);
  }

  void hashed(Path file, Content content) {
    settle(Fate.HASHED);
    contents.computeIfAbsent(content, c -> new ArrayList<>()).add(file);
    bytesRead += content.size();
  }

  void failed(Fate fate, Problem problem) {
    settle(fate);
    problems.add(problem);
  }

  /** A problem that is not one of a file that was counted. */
  void note(Problem problem) {
    problems.add(problem);
  }

  @Read
  int settled() {
    return fates.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The groups of two or more, those that waste most first. */
  @Read
  List<DuplicateGroup> duplicates() {
    return contents.entrySet().stream()
        .filter(e -> e.getValue().size() > 1)
        .map(e -> DuplicateGroup.of(e.getKey(), e.getValue()))
        .sorted()
        .toList();
  }

  /** As it is now, all of one moment. */
  abstract Catalogue deepCopy();
}
