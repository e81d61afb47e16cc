package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.read.CopyPlanner;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.guarded.model.ToStringModel;
import dev.latchwork.processor.guarded.model.ToStringModel.Field;
import dev.latchwork.processor.guarded.model.ToStringModel.Form;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.Overridability;
import dev.latchwork.processor.types.TypeFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what {@code toString()} prints, if the class does not have its own. */
final class ToStringReader {
  static final String REDACTED = "dev.latchwork.Redacted";

  private final GuardedType subject;
  private final FieldReader fields;
  private final CopyPlanner copies;
  private final PrintedParts parts;

  ToStringReader(GuardedType subject, FieldReader fields, CopyPlanner copies) {
    this.subject = subject;
    this.fields = fields;
    this.copies = copies;
    this.parts = new PrintedParts(subject.env());
  }

  Optional<ToStringModel> read() {
    Optional<ExecutableElement> own = subject.method("toString");
    boolean ofClass = own.isPresent() && !isToGenerate(own.get());
    for (VariableElement field : Members.instanceFields(subject.type())) {
      if (Annotations.isPresent(field, REDACTED)) {
        own.filter(o -> ofClass)
            .ifPresent(
                o ->
                    refuse(
                        field,
                        Enclosing.type(o).getSimpleName() + ".toString() decides what is printed"));
      }
    }
    if (ofClass) {
      return Optional.empty();
    }
    own.ifPresent(subject.unimplemented()::remove);
    List<Field> printed = new ArrayList<>();
    Reachability reachability = new Reachability(subject.env(), subject.type(), parts);
    boolean reachesItself = false;
    SecretRule secrets = new SecretRule(subject);
    for (VariableElement field : fields.visible()) {
      TypeMirror type = fields.typeOf(field);
      if (!subject.env().holdsResource(type) && subject.nameability().unnameable(type).isEmpty()) {
        Field read = field(field, type);
        printed.add(read);
        secrets.check(field, type, read.form());
        if (read.form() == Form.VALUE || read.form() == Form.COPY) {
          reachesItself |= reachability.isReachedFrom(type, read.isWalked());
        }
      }
    }
    return Optional.of(new ToStringModel(label(), printed, reachesItself));
  }

  /**
   * Returns the class name to print. If an abstract class chooses a name for the generated class,
   * that is the name that users know, so it is printed.
   */
  private String label() {
    TypeElement type = subject.type();
    boolean chosen =
        Annotations.find(type, TypeFacts.GUARDED)
            .filter(g -> !Annotations.string(g, "name").isEmpty())
            .isPresent();
    return chosen && type.getModifiers().contains(Modifier.ABSTRACT)
        ? GeneratedNames.guarded(type).simpleName()
        : type.getSimpleName().toString();
  }

  /** Returns whether the method is inherited from {@code Object}, or abstract. */
  private boolean isToGenerate(ExecutableElement toString) {
    return subject.overridability(toString) == Overridability.ABSTRACT
        || Enclosing.type(toString).getQualifiedName().contentEquals("java.lang.Object");
  }

  private Field field(VariableElement field, TypeMirror type) {
    CopyPlan copy = copies.plan(type);
    return new Field(
        fields.reference(field).orElseThrow(),
        form(field, type),
        copy,
        PrintedParts.holdArrays(copy),
        parts.guarded(type));
  }

  private Form form(VariableElement field, TypeMirror type) {
    if (Annotations.isPresent(field, REDACTED)) {
      return Form.REDACTED;
    }
    if (subject.env().isGuarded(type)) {
      return Form.IDENTITY;
    }
    return type.getKind() == TypeKind.TYPEVAR || subject.env().facts().isImmutable(type)
        ? Form.VALUE
        : Form.COPY;
  }

  private void refuse(VariableElement field, String reason) {
    subject.find(Rule.MISPLACED, field, "Redacted", subject.show(field), reason);
  }
}
