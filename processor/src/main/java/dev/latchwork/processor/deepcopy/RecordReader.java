package dev.latchwork.processor.deepcopy;

import dev.latchwork.processor.Env;
import dev.latchwork.processor.deepcopy.DeepCopyModel.Part;
import dev.latchwork.processor.deepcopy.DeepCopyModel.Target;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.types.Members;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** The components of a record: all of them go to its constructor, in their order. */
final class RecordReader {
  private final TypeElement type;
  private final ValueReader values;

  RecordReader(Env env, TypeElement type, FieldAccess access, Findings findings) {
    this.type = type;
    this.values = new ValueReader(env, type, access, findings);
  }

  List<Part> parts() {
    return Members.instanceFields(type).stream().map(this::part).toList();
  }

  private Part part(VariableElement component) {
    if (FieldPolicy.of(component).kind() == FieldPolicy.Kind.SKIP) {
      values.misplaced(component, "says SKIP, but the constructor takes it", "use NULL");
    }
    return new Part(
        ValueReader.label(component),
        "source." + component.getSimpleName() + "()",
        values.read(component, false),
        new Target.Argument());
  }
}
