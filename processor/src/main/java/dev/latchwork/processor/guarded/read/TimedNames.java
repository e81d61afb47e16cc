package dev.latchwork.processor.guarded.read;

import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.guarded.model.AccessorModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private final Set<String> given = new HashSet<>();

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
    Optional<String> holder =
        subject
            .method(name, parameters.toArray(TypeMirror[]::new))
            .map(existing -> subject.show(existing) + " already has that signature")
            .or(() -> accessor(name, parameters))
            .or(
                () ->
                    given.add(form)
                        ? Optional.empty()
                        : Optional.of(
                            "a method generated for another method already has that signature"));
    holder.ifPresent(
        reason -> subject.find(Rule.TIMED_LEFT_OUT, method, form, subject.show(method), reason));
    return holder.isEmpty();
  }

  private Optional<String> accessor(String name, List<TypeMirror> parameters) {
    List<TypeName> types =
        parameters.stream().map(p -> subject.env().names().of(p).withoutAnnotations()).toList();
    return accessors.stream()
        .filter(a -> a.signature().name().equals(name))
        .filter(
            a -> types.equals(a.signature().parameters().stream().map(TimedNames::type).toList()))
        .findFirst()
        .map(a -> "the accessor of the field \"" + a.field() + "\" already has that signature");
  }

  private static TypeName type(ParameterSpec parameter) {
    return parameter.type().withoutAnnotations();
  }
}
