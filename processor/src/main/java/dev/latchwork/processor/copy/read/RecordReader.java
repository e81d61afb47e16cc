package dev.latchwork.processor.copy.read;

import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.CopyPart.Target;
import dev.latchwork.processor.copy.plan.Maker;
import dev.latchwork.processor.copy.plan.ObjectPlan;
import dev.latchwork.processor.types.Members;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads the components of a record, which are all passed to its constructor, in order. */
final class RecordReader {
  private final TypeElement type;
  private final RecordComponents components;
  private final ValueReader values;

  RecordReader(TypeElement type, RecordComponents components, ValueReader values) {
    this.type = type;
    this.components = components;
    this.values = values;
  }

  ObjectPlan read() {
    return new ObjectPlan(
        new Maker.Constructor(), Members.recordFields(type).stream().map(this::part).toList());
  }

  private CopyPart part(VariableElement component) {
    if (FieldPolicy.of(component).kind() == FieldPolicy.Kind.SKIP) {
      String cure =
          component.asType().getKind().isPrimitive()
              ? "name a method with @Copy(with = ..)"
              : "use NULL, or name a method with @Copy(with = ..)";
      values.misplaced(
          component, "says SKIP, but the constructor needs a value for the field", cure);
    }
    return new CopyPart(
        ValueReader.label(component),
        components.of(component),
        values.read(component),
        new Target.Argument());
  }
}
