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
 * Everything that is known about the files so far. The pools that hash and sketch files write to
 * it. Other threads read it at the same time, from a consistent copy or by iterating over the
 * contents.
 */
@Guarded
@DeepCopy
abstract class Catalogue implements Iterable<Map.Entry<Content, List<Path>>> {
  final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
  final List<Problem> problems = new ArrayList<>();

  /** Redacted, because file names don't belong in a log. */
  @Redacted @Elements final Map<Content, List<Path>> contents = new LinkedHashMap<>();

  int seen;
  int sketched;
  long bytesRead;

  /** Counts a file. One of the methods below records later what became of the file. */
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

  /** Notes a problem with something other than a counted file. */
  void note(Problem problem) {
    problems.add(problem);
  }

  @Read
  int settled() {
    return fates.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Returns the groups of two or more files with the same content, the most wasteful first. */
  @Read
  List<DuplicateGroup> duplicates() {
    return contents.entrySet().stream()
        .filter(e -> e.getValue().size() > 1)
        .map(e -> DuplicateGroup.of(e.getKey(), e.getValue()))
        .sorted()
        .toList();
  }

  /** Returns a copy of the current state, all of it from the same moment. */
  abstract Catalogue deepCopy();
}
