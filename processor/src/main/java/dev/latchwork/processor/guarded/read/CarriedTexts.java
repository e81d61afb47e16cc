package dev.latchwork.processor.guarded.read;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.report.model.Carried;
import dev.latchwork.processor.report.model.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lists, for the review page, the annotations of other libraries that a generated class repeats.
 */
final class CarriedTexts {
  private CarriedTexts() {}

  static List<Carried> of(GuardedModel model) {
    Map<String, List<String>> carried = new LinkedHashMap<>();
    add("the class", model.annotations().stream().map(CarriedTexts::shown).toList(), carried);
    model
        .constructors()
        .forEach(c -> add(Shown.method("constructor", c.parameters()), all(c), carried));
    model.methods().stream()
        .map(m -> m.signature())
        .forEach(s -> add(Shown.method(s.name(), s.parameters()), all(s), carried));
    model.when().methods().stream()
        .map(m -> m.signature())
        .forEach(s -> add(Shown.method(s.name(), s.parameters()), all(s), carried));
    return carried.entrySet().stream().map(e -> new Carried(e.getKey(), e.getValue())).toList();
  }

  private static void add(String on, List<String> annotations, Map<String, List<String>> carried) {
    if (!annotations.isEmpty()) {
      carried.computeIfAbsent(on, k -> new ArrayList<>()).addAll(annotations);
    }
  }

  private static List<String> all(Signature signature) {
    return Stream.concat(
            signature.annotations().stream().map(CarriedTexts::shown),
            signature.parameters().stream().flatMap(CarriedTexts::of))
        .toList();
  }

  private static Stream<String> of(ParameterSpec parameter) {
    return parameter.annotations().stream().map(a -> shown(a) + " " + parameter.name());
  }

  private static String shown(AnnotationSpec annotation) {
    return "@" + Shown.type(annotation.type());
  }
}
