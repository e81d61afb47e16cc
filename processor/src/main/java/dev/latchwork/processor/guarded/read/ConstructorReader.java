package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.copy.read.JdkSuperclass;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.emit.Signatures;
import dev.latchwork.processor.types.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Reads the constructors that the generated class repeats. */
final class ConstructorReader {
  private final GuardedType subject;
  private final Signatures signatures;

  ConstructorReader(GuardedType subject, Signatures signatures) {
    this.subject = subject;
    this.signatures = signatures;
  }

  List<Signature> read() {
    List<Signature> constructors = new ArrayList<>();
    boolean accessible = false;
    for (ExecutableElement constructor :
        ElementFilter.constructorsIn(subject.type().getEnclosedElements())) {
      if (constructor.getModifiers().contains(Modifier.PRIVATE)) {
        continue;
      }
      accessible = true;
      Optional<String> hidden =
          subject.nameability().unnameable((ExecutableType) constructor.asType());
      if (hidden.isPresent()) {
        subject.find(
            Rule.UNNAMEABLE,
            constructor,
            subject.show(constructor),
            hidden.get(),
            subject.nameability().cure(hidden.get()));
      } else {
        if (copies(constructor)) {
          subject.find(
              Rule.COPY_CONSTRUCTOR,
              constructor,
              subject.show(constructor),
              subject.type().getSimpleName(),
              copied(subject));
        }
        constructors.add(signatures.of(constructor, subject.type(), Set.of()));
      }
    }
    if (!accessible && !subject.type().getModifiers().contains(Modifier.PRIVATE)) {
      subject.find(Rule.NO_CONSTRUCTOR, subject.type(), subject.type().getSimpleName());
    }
    return constructors;
  }

  /**
   * Returns the cure for code that copies an object without its lock: to remove the code and, if
   * possible, let {@code @DeepCopy} copy the object.
   */
  static String copied(GuardedType subject) {
    if (JdkSuperclass.outOfReach(subject.type()).isPresent()) {
      return "remove it";
    }
    return subject.env().facts().isDeepCopy(subject.type().asType())
        ? "remove it and use deepCopy()"
        : "replace it with @DeepCopy on the class";
  }

  private boolean copies(ExecutableElement constructor) {
    Types types = subject.env().types();
    TypeMirror self = types.erasure(subject.type().asType());
    return constructor.getParameters().stream()
        .filter(p -> types.isSameType(types.erasure(p.asType()), self))
        .anyMatch(p -> !readsConstants(constructor, p));
  }

  /**
   * Returns whether the source shows that the constructor reads only final fields of immutable
   * types from the parameter.
   */
  private boolean readsConstants(ExecutableElement constructor, VariableElement parameter) {
    Optional<Set<String>> parts =
        subject
            .env()
            .bodies()
            .of(constructor)
            .map(calls -> calls.parts().get(parameter.getSimpleName().toString()));
    return parts.isPresent() && constants().containsAll(parts.get());
  }

  private Set<String> constants() {
    return Members.instanceFields(subject.type()).stream()
        .filter(f -> f.getModifiers().contains(Modifier.FINAL))
        .filter(f -> subject.env().facts().isImmutable(f.asType()))
        .map(f -> f.getSimpleName().toString())
        .collect(Collectors.toSet());
  }
}
