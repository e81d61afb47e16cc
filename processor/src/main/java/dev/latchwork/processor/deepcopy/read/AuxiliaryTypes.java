package dev.latchwork.processor.deepcopy.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.CopyPart.Value.Copied;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.emit.RawTypes;
import dev.latchwork.processor.feature.Env;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/**
 * Finds auxiliary types, which are in a source file that is named after another type. {@code javac
 * -Xlint} warns if another file names such a type. The warning can be suppressed in the body of a
 * method, but not in its signature.
 */
final class AuxiliaryTypes {
  private final Env env;
  private final ClassName copied;
  private final Set<TypeName> seen = new HashSet<>();

  /**
   * @param copied the copied type; types in the same top-level class are not searched for, since
   *     the copier's visible signatures have to name the copied type anyway
   */
  AuxiliaryTypes(Env env, ClassName copied) {
    this.env = env;
    this.copied = copied;
  }

  /** The auxiliary top-level types that the code for copying the parts names. */
  Set<ClassName> in(List<CopyPart> parts) {
    for (CopyPart part : parts) {
      if (part.value() instanceof Copied copied) {
        collect(copied.plan());
      }
    }
    return seen.stream()
        .flatMap(RawTypes::classesIn)
        .map(ClassName::topLevelClassName)
        .distinct()
        .filter(name -> !name.equals(copied.topLevelClassName()))
        .filter(this::isAuxiliary)
        .collect(Collectors.toUnmodifiableSet());
  }

  private void collect(CopyPlan plan) {
    if (seen.add(plan.type())) {
      plan.contents().forEach(this::collect);
    }
  }

  private boolean isAuxiliary(ClassName name) {
    TypeElement type = env.elements().getTypeElement(name.canonicalName());
    return type != null && env.written().isAuxiliary(type);
  }
}
