package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.diagnostic.Rule;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** A serializable class is written field by field, by code that knows no lock. */
final class SerializableRule {
  private final GuardedType subject;

  SerializableRule(GuardedType subject) {
    this.subject = subject;
  }

  void check() {
    TypeElement type = subject.type();
    if (isSerializable() && !subject.env().facts().isDeepCopy(type.asType())) {
      subject.find(Rule.SERIALIZABLE, type, type.getSimpleName());
    }
  }

  boolean isSerializable() {
    Types types = subject.env().types();
    TypeMirror serializable =
        subject.env().elements().getTypeElement("java.io.Serializable").asType();
    return types.isSubtype(types.erasure(subject.type().asType()), serializable);
  }
}
