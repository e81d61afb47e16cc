package dev.latchwork.processor.check.cure;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.DefUseIndex;
import dev.latchwork.processor.check.code.Site;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.patch.model.Edit;
import dev.latchwork.processor.patch.model.Mend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Replaces {@code new Account(..)} with {@code new GuardedAccount(..)}. */
final class CreationCure {
  private final Trees trees;
  private final Env env;

  CreationCure(Trees trees, Env env) {
    this.trees = trees;
    this.env = env;
  }

  Optional<Mend> of(Site site, TypeElement generated, DefUseIndex occurrences) {
    TreePath path = site.path();
    return SourceEdits.of(trees, path)
        .filter(s -> hasConstructor(path, generated, s))
        .filter(s -> new InferencePlaces(trees, s, occurrences).allow(path))
        .flatMap(s -> edits(path, generated, s).map(Mend::new));
  }

  private Optional<List<Edit>> edits(TreePath path, TypeElement generated, SourceEdits source) {
    Tree type = type(path.getLeaf());
    GeneratedName name = new GeneratedName(trees, env, source, generated);
    if (type instanceof MemberSelectTree select && source.isWritten(select)) {
      TreePath outer = new TreePath(new TreePath(path, type), select.getExpression());
      if (trees.getElement(outer) instanceof PackageElement) {
        return Optional.of(
            List.of(source.replace(source.nameStart(select), source.end(type), name.simple())));
      }
    }
    if (!(type instanceof IdentifierTree || type instanceof MemberSelectTree)
        || !source.text(type).equals(type.toString())
        || !name.isFree(path)) {
      return Optional.empty();
    }
    List<Edit> edits = new ArrayList<>(List.of(source.replace(type, name.simple())));
    name.imported().ifPresent(edits::add);
    return Optional.of(edits);
  }

  private static @Nullable Tree type(Tree creation) {
    Tree type =
        creation instanceof NewClassTree c
            ? c.getIdentifier()
            : creation instanceof MemberReferenceTree r ? r.getQualifierExpression() : null;
    return type instanceof ParameterizedTypeTree generic ? generic.getType() : type;
  }

  /**
   * Returns whether the generated class has a constructor with the same parameters as the
   * constructor that is called at the path, and whether the code there can call it.
   */
  private boolean hasConstructor(TreePath path, TypeElement generated, SourceEdits source) {
    if (!(trees.getElement(path) instanceof ExecutableElement called)) {
      return false;
    }
    Tree own = source.unit().getPackageName();
    boolean inPackage = env.packageOf(generated).equals(own == null ? "" : own.toString());
    return (inPackage || isPublic(generated))
        && ElementFilter.constructorsIn(generated.getEnclosedElements()).stream()
            .filter(c -> inPackage || isPublic(c))
            .anyMatch(c -> hasSameParameters(c, called));
  }

  private static boolean isPublic(Element element) {
    return element.getModifiers().contains(Modifier.PUBLIC);
  }

  private boolean hasSameParameters(ExecutableElement first, ExecutableElement second) {
    List<? extends VariableElement> some = first.getParameters();
    List<? extends VariableElement> others = second.getParameters();
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!env.types().isSameErasure(some.get(i).asType(), others.get(i).asType())) {
        return false;
      }
    }
    return true;
  }
}
