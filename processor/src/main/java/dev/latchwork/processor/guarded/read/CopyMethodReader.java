package dev.latchwork.processor.guarded.read;

import com.palantir.javapoet.ClassName;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.guarded.model.CopyMethodModel;
import dev.latchwork.processor.guarded.model.CopyMethodModel.DeepCopy;
import dev.latchwork.processor.guarded.model.LockMode;
import dev.latchwork.processor.guarded.model.LockModel;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.Overridability;
import dev.latchwork.processor.types.TypeFacts;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads what {@code @DeepCopy} adds to a guarded class. */
final class CopyMethodReader {
  private final GuardedType subject;
  private final Env env;

  CopyMethodReader(GuardedType subject) {
    this.subject = subject;
    this.env = subject.env();
  }

  Optional<CopyMethodModel> read(LockModel.Kind lock) {
    TypeElement type = subject.type();
    if (!Annotations.isPresent(type, TypeFacts.DEEP_COPY)) {
      return Optional.empty();
    }
    ClassName copier = GeneratedNames.classFor(type, "", "Copier");
    return Optional.of(
        new CopyMethodModel(
            copier,
            env.names().isWithdrawn(copier),
            GeneratedNames.copyLocked(subject.methods()),
            lock == LockModel.Kind.READ_WRITE && callsMethods() ? LockMode.WRITE : LockMode.READ,
            deepCopy(),
            subject.isSerializable() && subject.method("writeReplace").isEmpty()));
  }

  private DeepCopy deepCopy() {
    Optional<ExecutableElement> existing = subject.method("deepCopy");
    if (existing.isEmpty() || subject.overridability(existing.get()) == Overridability.PRIVATE) {
      return DeepCopy.ADDED;
    }
    if (subject.overridability(existing.get()) != Overridability.ABSTRACT
        || !returnsCopy(existing.get())) {
      return DeepCopy.LEFT_OUT;
    }
    subject.unimplemented().remove(existing.get());
    subject.claimed().add(existing.get());
    return DeepCopy.OVERRIDES;
  }

  private boolean returnsCopy(ExecutableElement method) {
    Types types = env.types();
    TypeMirror result = env.members().asMember(method, subject.type()).getReturnType();
    return method.getTypeParameters().isEmpty()
        && types.isSubtype(types.erasure(subject.type().asType()), types.erasure(result));
  }

  /**
   * Returns whether copying may call methods of the class, to read a private field or because of
   * {@code @Copy(with = ..)}. Such methods may write, and then need the write lock.
   */
  private boolean callsMethods() {
    for (TypeElement t = subject.type(); t != null; t = TypeFacts.superclass(t)) {
      if (Members.instanceFields(t).stream().anyMatch(CopyMethodReader::callsMethod)) {
        return true;
      }
    }
    return false;
  }

  private static boolean callsMethod(VariableElement field) {
    return field.getModifiers().contains(Modifier.PRIVATE)
        || Annotations.find(field, "dev.latchwork.Copy")
            .filter(copy -> !Annotations.string(copy, "with").isEmpty())
            .isPresent();
  }
}
