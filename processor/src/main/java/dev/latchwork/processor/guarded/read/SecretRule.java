package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.guarded.model.ToStringModel.Form;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.known.KnownSecrets;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Finds fields that are printed although their names suggest a secret. */
final class SecretRule {
  private final GuardedType subject;

  SecretRule(GuardedType subject) {
    this.subject = subject;
  }

  void check(VariableElement field, TypeMirror type, Form form) {
    String name = field.getSimpleName().toString();
    if ((form == Form.VALUE || form == Form.COPY)
        && KnownSecrets.isSecret(name, subject.env().types().erasure(type).toString())) {
      boolean own = subject.declares(field);
      subject.find(
          Rule.SECRET_PRINTED,
          field,
          own ? subject.show(field) : Enclosing.type(field).getSimpleName() + "." + name,
          own ? "" : ", or write a toString() that leaves it out");
    }
  }
}
