package dev.latchwork.processor.guarded.read;

import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.guarded.model.AccessorModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Tells whether the name of a timed form, such as {@code tryTake(Duration)}, is free. If it is not,
 * the timed form is left out.
 */
final class TimedNames {
  private final GuardedType subject;
  private final List<AccessorModel> accessors;
  private final TypeMirror duration;

  /** The timed forms that are generated, with the methods for which they are generated. */
  private final Map<String, ExecutableElement> given = new HashMap<>();

  TimedNames(GuardedType subject, List<AccessorModel> accessors) {
    this.subject = subject;
    this.accessors = accessors;
    this.duration = subject.env().elements().getTypeElement("java.time.Duration").asType();
  }

  /**
   * Returns whether a timed form of {@code method} can be called {@code name}. It cannot if an
   * existing or generated method has that name and the same parameter types: those of {@code
   * method}, then a {@code Duration}. In this case, the timed form is reported as left out.
   */
  boolean isFree(String name, ExecutableElement method) {
    List<TypeMirror> parameters =
        new ArrayList<>(
            subject.env().members().asMember(method, subject.type()).getParameterTypes());
    parameters.add(duration);
    String shown = parameters.stream().map(subject::simple).collect(Collectors.joining(", "));
    String form = name + "(" + shown + ")";
    Optional<Holder> holder =
        subject
            .method(name, parameters.toArray(TypeMirror[]::new))
            .map(existing -> new Holder(subject.show(existing), subject.show(existing)))
            .or(() -> accessor(name, parameters))
            .or(() -> generated(form, method));
    holder.ifPresent(
        h ->
            subject.find(
                Rule.TIMED_LEFT_OUT,
                method,
                form,
                subject.show(method),
                h.shown() + " already has that signature",
                h.cause()));
    return holder.isEmpty();
  }

  /**
   * What already has the name and parameters of a timed form.
   *
   * @param shown the member that has them, such as {@code the accessor of the field "x"}
   * @param cause the member to rename, such as {@code the field "x"}
   */
  private record Holder(String shown, String cause) {}

  /** Returns the method for which the form has already been generated, if there is one. */
  private Optional<Holder> generated(String form, ExecutableElement method) {
    return Optional.ofNullable(given.putIfAbsent(form, method))
        .map(subject::show)
        .map(other -> new Holder("the method generated for " + other, other));
  }

  private Optional<Holder> accessor(String name, List<TypeMirror> parameters) {
    List<TypeName> types =
        parameters.stream().map(p -> subject.env().names().of(p).withoutAnnotations()).toList();
    return accessors.stream()
        .filter(a -> a.signature().name().equals(name))
        .filter(
            a -> types.equals(a.signature().parameters().stream().map(TimedNames::type).toList()))
        .findFirst()
        .map(a -> "the field \"" + a.field() + "\"")
        .map(field -> new Holder("the accessor of " + field, field));
  }

  private static TypeName type(ParameterSpec parameter) {
    return parameter.type().withoutAnnotations();
  }
}
