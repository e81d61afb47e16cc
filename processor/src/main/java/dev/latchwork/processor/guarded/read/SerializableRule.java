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
      boolean own =
          type.getInterfaces().stream().anyMatch(i -> i.toString().equals("java.io.Serializable"));
      subject.find(
          Rule.SERIALIZABLE, type, type.getSimpleName(), own ? ", or drop Serializable" : "");
    }
  }
}
