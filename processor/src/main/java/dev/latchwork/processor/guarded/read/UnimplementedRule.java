package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.guarded.model.AccessorNames;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.Overridability;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/** Abstract methods that nothing generated implements. */
final class UnimplementedRule {
  private static final Set<String> OF_ELEMENTS =
      Set.of("iterator", "size", "isEmpty", "stream", "spliterator", "forEach");

  private final GuardedType subject;

  UnimplementedRule(GuardedType subject) {
    this.subject = subject;
  }

  void check() {
    for (ExecutableElement method : subject.unimplemented()) {
      subject.find(Rule.UNIMPLEMENTED, method, subject.show(method), wayOut(method));
    }
  }

  private Optional<String> marked() {
    return Members.instanceFields(subject.type()).stream()
        .filter(f -> Annotations.isPresent(f, ElementsReader.ELEMENTS))
        .map(f -> f.getSimpleName().toString())
        .findFirst();
  }

  private String wayOut(ExecutableElement method) {
    if (subject.overridability(method) == Overridability.OTHER_PACKAGE) {
      return "make it protected, so that it can be";
    }
    String name = method.getSimpleName().toString();
    if (OF_ELEMENTS.contains(name)) {
      return marked()
          .map("declare it for what %s holds, which is marked @Elements"::formatted)
          .orElse("mark the field that holds the elements @Elements");
    }
    if (name.equals("deepCopy") && method.getParameters().isEmpty()) {
      return "annotate the class @DeepCopy and let it return %s"
          .formatted(subject.type().getSimpleName());
    }
    List<String> fields =
        Members.instanceFields(subject.type()).stream()
            .map(f -> f.getSimpleName().toString())
            .filter(
                f ->
                    AccessorNames.getters(f, true).contains(name)
                        || AccessorNames.getters(f, false).contains(name)
                        || AccessorNames.setters(f, false).contains(name))
            .toList();
    return fields.isEmpty()
        ? "name it like the accessor of a field"
        : "make %s of the same type".formatted(fields.get(0));
  }
}
