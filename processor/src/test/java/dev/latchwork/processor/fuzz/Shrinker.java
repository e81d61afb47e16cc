package dev.latchwork.processor.fuzz;

import java.util.List;
import java.util.function.Predicate;

/** Removes files and lines from a program as long as the program keeps its fault. */
final class Shrinker {
  private final Predicate<Program> hasFault;

  Shrinker(Predicate<Program> hasFault) {
    this.hasFault = hasFault;
  }

  Program shrink(Program program) {
    Program smallest = program;
    for (Program before = null; !smallest.equals(before); ) {
      before = smallest;
      smallest = withoutLines(withoutFiles(smallest));
    }
    return smallest;
  }

  private Program withoutFiles(Program program) {
    Program smallest = program;
    for (String name : List.copyOf(program.files().keySet())) {
      smallest = smaller(smallest, smallest.withoutFile(name));
    }
    return smallest;
  }

  private Program withoutLines(Program program) {
    Program smallest = program;
    for (String name : program.files().keySet()) {
      for (int line = program.files().getOrDefault(name, List.of()).size() - 1; line >= 0; line--) {
        smallest = smaller(smallest, smallest.withoutLine(name, line));
      }
    }
    return smallest;
  }

  private Program smaller(Program program, Program candidate) {
    return !candidate.files().isEmpty() && hasFault.test(candidate) ? candidate : program;
  }
}
