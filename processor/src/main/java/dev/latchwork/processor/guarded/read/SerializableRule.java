package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.diagnostic.Rule;
import javax.lang.model.element.TypeElement;

/** A serializable class is written field by field, by code that knows no lock. */
final class SerializableRule {
  private final GuardedType subject;

  SerializableRule(GuardedType subject) {
    this.subject = subject;
  }

  void check() {
    TypeElement type = subject.type();
    if (subject.isSerializable() && !subject.env().facts().isDeepCopy(type.asType())) {
      subject.find(Rule.SERIALIZABLE, type, type.getSimpleName());
    }
  }
}
