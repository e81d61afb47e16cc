package dev.latchwork.processor.report.render;

import dev.latchwork.processor.report.model.ReviewModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names guarded classes without their packages, unless two classes would then have the same name.
 */
final class ShortNames {
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Integer> used = new HashMap<>();

  ShortNames(ReviewModel model) {
    model.types().forEach(t -> names.put(t.qualified(), t.name()));
    Set<String> shown = new TreeSet<>();
    model
        .steps()
        .forEach(
            s -> {
              shown.add(s.from());
              shown.add(s.to());
            });
    shown.forEach(s -> used.merge(simple(s), 1, Integer::sum));
  }

  String of(String qualified) {
    String simple = simple(qualified);
    return used.getOrDefault(simple, 1) > 1 ? qualified : simple;
  }

  private String simple(String qualified) {
    return names.getOrDefault(qualified, qualified.substring(qualified.lastIndexOf('.') + 1));
  }
}
