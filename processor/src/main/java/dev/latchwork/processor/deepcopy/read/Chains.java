package dev.latchwork.processor.deepcopy.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.read.FieldAccess;
import dev.latchwork.processor.deepcopy.model.ChainLinks;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.emit.TypeNames;
import dev.latchwork.processor.feature.Env;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Finds the field that links the objects of a class into a chain, if the class's copier follows
 * that field in a loop.
 */
final class Chains {
  private Chains() {}

  /**
   * @param parts what the copier of the class copies
   */
  static Optional<CopyPart> link(Env env, TypeElement type, List<CopyPart> parts) {
    if (type.getKind() == ElementKind.RECORD || env.facts().isGuarded(type.asType())) {
      return Optional.empty();
    }
    List<TypeVariableName> variables =
        type.getTypeParameters().stream().map(env.names()::declared).toList();
    ChainLinks links =
        new ChainLinks(
            GeneratedNames.classFor(type, "", "Copier"),
            TypeNames.applied(ClassName.get(type), variables));
    return links.assigned(parts).or(() -> links.made(parts));
  }

  /**
   * The link of another class, to which the class with the generated copier leads. Empty if the
   * other class has {@code shape = TREE}, since its copier does not notice a chain that runs into
   * itself.
   */
  static Optional<VariableElement> linkOfOther(Env env, TypeElement type, FieldAccess access) {
    return Settings.of(type).isTree()
        ? Optional.empty()
        : link(env, type, Copiers.partsOfOther(env, type).all())
            .flatMap(part -> access.field(part.label()));
  }
}
