package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.guarded.model.AccessorNames;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.Overridability;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Types;

/** Reports abstract methods that no generated method implements. */
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
    return subject.overridability(method) == Overridability.OTHER_PACKAGE
        ? "make it protected and implement it, or do not extend %s"
            .formatted(Enclosing.type(method).getSimpleName())
        : "implement it" + other(method).map(", or "::concat).orElse("");
  }

  private Optional<String> other(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    if (OF_ELEMENTS.contains(name)
        && method.getParameters().size() == (name.equals("forEach") ? 1 : 0)) {
      return ofElements(name);
    }
    TypeElement type = subject.type();
    if (name.equals("deepCopy") && method.getParameters().isEmpty()) {
      String returned = "let it return " + type.getSimpleName();
      return Optional.of(
          subject.env().facts().isDeepCopy(type.asType())
              ? returned
              : "annotate the class with @DeepCopy and " + returned);
    }
    List<VariableElement> fields = Members.instanceFields(type);
    Optional<VariableElement> named = fields.stream().filter(f -> isNamed(method, f)).findFirst();
    if (named.isPresent()) {
      return Optional.of(fitted(method, named.get()));
    }
    return subject.declares(method) && fields.stream().anyMatch(f -> canBeFor(method, f))
        ? Optional.of("give it the name of a field's accessor")
        : Optional.empty();
  }

  private Optional<String> ofElements(String name) {
    if (marked().isPresent()) {
      return Optional.of(
          switch (name) {
            case "size" -> "let it return int";
            case "isEmpty" -> "let it return boolean";
            default -> "declare it for the element type of the field \"" + marked().get() + "\"";
          });
    }
    IteratedType iterated = new IteratedType(subject.env().types(), subject.env().elements());
    return Members.instanceFields(subject.type()).stream()
        .map(VariableElement::asType)
        .filter(
            t ->
                t.getKind() == TypeKind.ARRAY
                    || iterated.as("java.lang.Iterable", t).isPresent()
                    || iterated.as("java.util.Map", t).isPresent())
        .findFirst()
        .map(t -> "put @Elements on the field that holds the elements");
  }

  private static boolean isGetter(ExecutableElement method) {
    return method.getParameters().isEmpty() && method.getReturnType().getKind() != TypeKind.VOID;
  }

  private static boolean isSetter(ExecutableElement method) {
    return method.getParameters().size() == 1;
  }

  private static boolean isNamed(ExecutableElement method, VariableElement field) {
    String name = method.getSimpleName().toString();
    String of = field.getSimpleName().toString();
    return (isGetter(method)
            && (AccessorNames.getters(of, true).contains(name)
                || AccessorNames.getters(of, false).contains(name)))
        || (isSetter(method) && AccessorNames.setters(of, false).contains(name));
  }

  /**
   * Returns what to change so that the method becomes an accessor of the field that it is named
   * after.
   */
  private String fitted(ExecutableElement method, VariableElement field) {
    String type = subject.simple(field.asType());
    if (isGetter(method)) {
      return "let it return " + type;
    }
    if (field.getModifiers().contains(Modifier.FINAL)) {
      return "drop final from the field \"" + field.getSimpleName() + "\"";
    }
    return subject
            .env()
            .types()
            .isAssignable(method.getParameters().get(0).asType(), field.asType())
        ? "let it return void"
        : "change its parameter to " + type;
  }

  private boolean canBeFor(ExecutableElement method, VariableElement field) {
    Types types = subject.env().types();
    return isGetter(method)
        ? types.isAssignable(field.asType(), method.getReturnType())
        : isSetter(method)
            && method.getReturnType().getKind() == TypeKind.VOID
            && !field.getModifiers().contains(Modifier.FINAL)
            && types.isAssignable(method.getParameters().get(0).asType(), field.asType());
  }
}
