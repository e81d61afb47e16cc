package dev.latchwork.processor.check.cure;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.patch.model.Edit;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The simple name of a generated class, with the import that it needs. */
final class GeneratedName {
  private final Trees trees;
  private final Env env;
  private final SourceEdits source;
  private final TypeElement generated;

  GeneratedName(Trees trees, Env env, SourceEdits source, TypeElement generated) {
    this.trees = trees;
    this.env = env;
    this.source = source;
    this.generated = generated;
  }

  String simple() {
    return generated.getSimpleName().toString();
  }

  /**
   * Returns whether the simple name can be used at the place: no other type has this name there,
   * and no other type in the source is declared or imported under it.
   */
  boolean isFree(TreePath place) {
    for (TreePath p = place; p != null; p = p.getParentPath()) {
      if (p.getLeaf() instanceof ClassTree
          && trees.getElement(p) instanceof TypeElement type
          && ElementFilter.typesIn(env.elements().getAllMembers(type)).stream()
              .anyMatch(this::isOther)) {
        return false;
      }
    }
    return !isDeclared() && source.unit().getImports().stream().noneMatch(this::isHiding);
  }

  private boolean isOther(Element type) {
    return type.getSimpleName().equals(generated.getSimpleName()) && !type.equals(generated);
  }

  private boolean isDeclared() {
    return Boolean.TRUE.equals(
        new TreeScanner<Boolean, @Nullable Void>() {
          @Override
          public Boolean visitClass(ClassTree tree, @Nullable Void unused) {
            return tree.getSimpleName().equals(generated.getSimpleName())
                || Boolean.TRUE.equals(super.visitClass(tree, null));
          }

          @Override
          public Boolean visitTypeParameter(TypeParameterTree tree, @Nullable Void unused) {
            return tree.getName().equals(generated.getSimpleName());
          }

          @Override
          public Boolean reduce(Boolean first, Boolean second) {
            return Boolean.TRUE.equals(first) || Boolean.TRUE.equals(second);
          }
        }.scan(source.unit(), null));
  }

  private boolean isHiding(ImportTree imported) {
    return imported.getQualifiedIdentifier() instanceof MemberSelectTree name
        && name.getIdentifier().equals(generated.getSimpleName())
        && !isOurs(imported);
  }

  private boolean isOurs(ImportTree imported) {
    return !imported.isStatic()
        && imported.getQualifiedIdentifier().toString().contentEquals(generated.getQualifiedName());
  }

  /** Returns the import to add, or empty if the name is in scope already. */
  Optional<Edit> imported() {
    CompilationUnitTree unit = source.unit();
    String packageName = env.packageOf(generated);
    Tree own = unit.getPackageName();
    if (packageName.equals(own == null ? "" : own.toString())
        || unit.getImports().stream().anyMatch(i -> isOurs(i) || isAllOf(i, packageName))) {
      return Optional.empty();
    }
    return Optional.of(importLine(unit.getImports()));
  }

  private static boolean isAllOf(ImportTree imported, String packageName) {
    return !imported.isStatic()
        && imported.getQualifiedIdentifier().toString().equals(packageName + ".*");
  }

  /**
   * Returns an edit that adds the import: before the first import that sorts after it, or else
   * after the last import, or else after the package declaration, or else at the start of the file.
   */
  private Edit importLine(List<? extends ImportTree> imports) {
    String line = "import " + generated.getQualifiedName() + ";";
    ImportTree last = null;
    for (ImportTree i : imports) {
      if (!i.isStatic()) {
        if (i.getQualifiedIdentifier().toString().compareTo(generated.getQualifiedName().toString())
            > 0) {
          return source.insert(source.start(i), line + source.lineBreak());
        }
        last = i;
      }
    }
    if (last != null) {
      return source.insert(source.end(last), source.lineBreak() + line);
    }
    Tree declared = source.unit().getPackage();
    return declared == null
        ? source.insert(0, line + source.lineBreak() + source.lineBreak())
        : source.insert(source.end(declared), source.lineBreak() + source.lineBreak() + line);
  }
}
