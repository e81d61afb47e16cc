package dev.latchwork.processor.check.analysis;

import com.sun.source.tree.ImportTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Resolves the names of types in the strings of annotations. */
final class TypeNames {
  private final Env env;
  private final Trees trees;

  TypeNames(Env env, Trees trees) {
    this.env = env;
    this.trees = trees;
  }

  /**
   * Returns the type that the name means inside {@code from}: that type itself or an enclosing
   * type, a member of one of these, an imported type, a type in the same package or in {@code
   * java.lang}, or the type with that qualified name.
   */
  Optional<TypeElement> find(String name, TypeElement from) {
    int dot = name.lastIndexOf('.');
    if (dot > 0) {
      Optional<TypeElement> nested =
          find(name.substring(0, dot), from).flatMap(t -> member(name.substring(dot + 1), t));
      return nested.or(() -> byName(name));
    }
    for (Optional<TypeElement> t = Optional.of(from); t.isPresent(); t = Outers.around(t.get())) {
      if (t.get().getSimpleName().contentEquals(name)) {
        return t;
      }
      Optional<TypeElement> member = member(name, t.get());
      if (member.isPresent()) {
        return member;
      }
    }
    String packageName = env.packageOf(from);
    return imported(name, from)
        .or(() -> byName(packageName.isEmpty() ? name : packageName + "." + name))
        .or(() -> byName("java.lang." + name));
  }

  private Optional<TypeElement> member(String name, TypeElement type) {
    return env.members().hierarchy(type).stream()
        .flatMap(t -> ElementFilter.typesIn(t.getEnclosedElements()).stream())
        .filter(t -> t.getSimpleName().contentEquals(name))
        .findFirst();
  }

  private Optional<TypeElement> imported(String name, TypeElement from) {
    @Nullable TreePath path = trees.getPath(Enclosing.topLevel(from));
    if (path == null) {
      return Optional.empty();
    }
    return path.getCompilationUnit().getImports().stream()
        .filter(i -> !i.isStatic())
        .map(ImportTree::getQualifiedIdentifier)
        .map(Object::toString)
        .flatMap(
            i ->
                i.endsWith("." + name)
                    ? byName(i).stream()
                    : i.endsWith(".*")
                        ? byName(i.substring(0, i.length() - 1) + name).stream()
                        : Optional.<TypeElement>empty().stream())
        .findFirst();
  }

  private Optional<TypeElement> byName(String name) {
    return Optional.ofNullable(env.elements().getTypeElement(name));
  }
}
