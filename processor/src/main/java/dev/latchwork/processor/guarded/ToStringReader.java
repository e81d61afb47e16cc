package dev.latchwork.processor.guarded;

import dev.latchwork.processor.copy.CopyPlan;
import dev.latchwork.processor.copy.CopyPlanner;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.guarded.ToStringModel.Field;
import dev.latchwork.processor.guarded.ToStringModel.Form;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.Overridability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What {@code toString()} prints, for a class that does not have its own. */
final class ToStringReader {
  static final String REDACTED = "dev.latchwork.Redacted";

  private final Subject subject;
  private final FieldReader fields;
  private final CopyPlanner copies;

  ToStringReader(Subject subject, FieldReader fields, CopyPlanner copies) {
    this.subject = subject;
    this.fields = fields;
    this.copies = copies;
  }

  Optional<ToStringModel> read() {
    Members.instanceFields(subject.type()).forEach(this::checkRedacted);
    Optional<ExecutableElement> own = subject.method("toString");
    if (own.isPresent() && !isToGenerate(own.get())) {
      return Optional.empty();
    }
    own.ifPresent(subject.unimplemented()::remove);
    List<Field> printed = new ArrayList<>();
    for (VariableElement field : fields.visible()) {
      TypeMirror type = fields.typeOf(field);
      if (!subject.env().isResource(type) && subject.nameability().unnameable(type).isEmpty()) {
        printed.add(field(field, type));
      }
    }
    boolean reachesItself = new Reachability(subject.env(), subject.type()).reachesItself();
    return Optional.of(
        new ToStringModel(subject.type().getSimpleName().toString(), printed, reachesItself));
  }

  /** Object's own, or one that the class asks for by declaring it abstract. */
  private boolean isToGenerate(ExecutableElement toString) {
    return subject.overridability(toString) == Overridability.ABSTRACT
        || Enclosing.type(toString).getQualifiedName().contentEquals("java.lang.Object");
  }

  private Field field(VariableElement field, TypeMirror type) {
    CopyPlan copy = copies.plan(type);
    return new Field(
        field.getSimpleName().toString(),
        subject.env().names().of(type),
        form(field, type, copy),
        copy);
  }

  private Form form(VariableElement field, TypeMirror type, CopyPlan copy) {
    if (Annotations.isPresent(field, REDACTED)) {
      return Form.REDACTED;
    }
    if (subject.env().isGuarded(type)) {
      return Form.IDENTITY;
    }
    if (type.getKind() == TypeKind.TYPEVAR || subject.env().facts().isImmutable(type)) {
      return Form.VALUE;
    }
    return copy.sharedParts().isEmpty() ? Form.COPY : Form.TEXT;
  }

  private void checkRedacted(VariableElement field) {
    if (Annotations.isPresent(field, REDACTED) && field.getModifiers().contains(Modifier.PRIVATE)) {
      subject.find(
          Rule.MISPLACED,
          field,
          "Redacted",
          subject.show(field),
          "a private field is not printed by the generated class");
    }
  }
}
