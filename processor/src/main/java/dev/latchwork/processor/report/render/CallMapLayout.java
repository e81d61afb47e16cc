package dev.latchwork.processor.report.render;

import dev.latchwork.processor.report.model.LockStep;
import dev.latchwork.processor.report.render.Drawing.Box;
import dev.latchwork.processor.report.render.Drawing.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Draws guarded classes in one column. A class whose lock is held is placed above the classes whose
 * locks are taken meanwhile, as far as this is possible. Each step from one lock to another is a
 * curve: on the right if it leads down, on the left if it leads up.
 */
final class CallMapLayout {
  private static final int LARGEST = 60;
  private static final int X = 60;
  private static final int WIDTH = 220;
  private static final int STEP = 60;

  /** Room at the edges of the drawing for thick frames. */
  private static final int EDGE = 2;

  private final List<LockStep> steps;
  private final UnaryOperator<String> name;

  private CallMapLayout(List<LockStep> steps, UnaryOperator<String> name) {
    this.steps = steps;
    this.name = name;
  }

  /**
   * Returns the steps to draw, so that the drawing stays readable: all steps; if these connect too
   * many classes, only the steps that may cause a deadlock; if these connect too many classes as
   * well, none.
   *
   * @param steps at most one step for each pair of classes
   */
  static List<LockStep> drawable(List<LockStep> steps) {
    if (classes(steps).size() <= LARGEST) {
      return steps;
    }
    List<LockStep> cyclic = steps.stream().filter(LockStep::cyclic).toList();
    return classes(cyclic).size() <= LARGEST ? cyclic : List.of();
  }

  static Drawing of(List<LockStep> steps, UnaryOperator<String> name) {
    return new CallMapLayout(steps, name).drawing();
  }

  private Drawing drawing() {
    Map<String, Box> boxes = new LinkedHashMap<>();
    for (String type : ordered()) {
      boolean cyclic =
          steps.stream()
              .anyMatch(s -> s.cyclic() && (s.from().equals(type) || s.to().equals(type)));
      boxes.put(
          type,
          new Box(
              X,
              EDGE + boxes.size() * STEP,
              WIDTH,
              name.apply(type),
              cyclic ? "cyclic" : "class",
              List.of(),
              1));
    }
    List<Line> lines = new ArrayList<>();
    for (LockStep step : steps) {
      Box from = boxes.get(step.from());
      Box to = boxes.get(step.to());
      if (from != null && to != null) {
        lines.add(bow(from, to, step.cyclic() ? "cyclic" : "calls"));
      }
    }
    int height = Math.max(0, (boxes.size() - 1) * STEP) + Drawing.HEAD_HEIGHT + 2 * EDGE;
    return new Drawing(X + WIDTH + 60, height, List.copyOf(boxes.values()), lines);
  }

  private static Line bow(Box from, Box to, String tone) {
    boolean down = from.y() <= to.y();
    int side = down ? X + WIDTH : X;
    int far = Math.min(58, 24 + Math.abs(from.y() - to.y()) / 6);
    int bend = down ? side + far : side - far;
    int end = down ? side + 8 : side - 8;
    int start = from.middle() + (down ? 7 : -7);
    int stop = to.middle() + (down ? -7 : 7);
    return new Line(
        "M%d %dC%d %d %d %d %d %d".formatted(side, start, bend, start, bend, stop, end, stop),
        "M%d %dl%d -5v10z".formatted(side, stop, down ? 9 : -9),
        tone);
  }

  private static Set<String> classes(List<LockStep> steps) {
    Set<String> classes = new TreeSet<>();
    steps.forEach(
        s -> {
          classes.add(s.from());
          classes.add(s.to());
        });
    return classes;
  }

  /**
   * Returns the classes from top to bottom. The next class is always the one to which the fewest
   * steps lead from the classes that have not been placed yet.
   */
  private List<String> ordered() {
    Set<String> left = classes(steps);
    List<String> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      String next = left.stream().min(Comparator.comparingLong(c -> into(c, left))).orElseThrow();
      left.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  private long into(String type, Set<String> from) {
    return steps.stream()
        .filter(s -> s.to().equals(type) && !s.from().equals(type) && from.contains(s.from()))
        .count();
  }
}
