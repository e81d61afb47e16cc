package dev.latchwork.processor.check;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Declaration;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.read.AlteredArguments;
import dev.latchwork.processor.copy.read.CopyPlanner;
import dev.latchwork.processor.copy.read.PartReader;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.TypeFacts;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds constructors that a copier calls with the values of fields, and that change these values. A
 * copy would differ from the original, and a copy of the copy even more. Also reports local classes
 * that are annotated {@code @DeepCopy}.
 */
final class CopyConstructorCheck implements Check {
  private final Env env;
  private final Trees trees;
  private final AlteredArguments altered;

  CopyConstructorCheck(Domain domain) {
    this.env = domain.env();
    this.trees = domain.trees();
    this.altered = new AlteredArguments(env);
  }

  @Override
  public void check(BodyFacts code, Report report) {
    for (Declaration declaration : code.declarations()) {
      TypeElement type = declaration.type();
      if (!Annotations.isPresent(type, TypeFacts.DEEP_COPY)) {
        continue;
      }
      if (Enclosing.isLocal(type)) {
        // reported here, since compilers do not show local classes to processors
        report.add(
            Rule.OUT_OF_SIGHT,
            declaration.path(),
            type.getSimpleName(),
            "it is declared inside a method or initializer, where no other file can name it",
            "make it a static nested or top-level type");
      } else {
        check(type, report);
      }
    }
  }

  private void check(TypeElement type, Report report) {
    List<String> arguments =
        new PartReader(env, type, CopyPlanner.exact(env, type), env.findings())
            .read()
            .arguments()
            .map(CopyPart::field)
            .toList();
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      TreePath method = trees.getPath(constructor);
      if (!arguments.isEmpty()
          && method != null
          && method.getLeaf() instanceof MethodTree tree
          && names(tree).equals(arguments)) {
        for (int i = 0; i < arguments.size(); i++) {
          TreePath parameter = new TreePath(method, tree.getParameters().get(i));
          checkParameter(type, parameter, altered.include(constructor, i), report);
        }
      }
    }
  }

  private void checkParameter(
      TypeElement type, TreePath parameter, boolean isAltered, Report report) {
    Element element = trees.getElement(parameter);
    if (element == null) {
      return;
    }
    boolean copied = !env.facts().isImmutable(element.asType());
    boolean kept = type.getKind() == ElementKind.RECORD;
    if (isAltered
        || !new PlainAssignment(trees, element, copied, kept).holdsIn(parameter.getParentPath())) {
      report.add(Rule.ARGUMENT_CHANGED, parameter, type.getSimpleName(), element.getSimpleName());
    }
  }

  private static List<String> names(MethodTree constructor) {
    return constructor.getParameters().stream().map(p -> p.getName().toString()).toList();
  }
}
