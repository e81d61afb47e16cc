package dev.latchwork.processor.check;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.Access;
import dev.latchwork.processor.check.code.AccessPaths;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Declaration;
import dev.latchwork.processor.check.code.Exposure;
import dev.latchwork.processor.check.code.Result;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.diagnostic.Show;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Members;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Checks whether classes that Latchwork trusts to be immutable, because they are annotated
 * {@code @Immutable}, look immutable in their source.
 */
final class ImmutableCheck implements Check {
  private final GuardedTypes guarded;
  private final Trees trees;
  private final Env env;

  ImmutableCheck(Domain domain) {
    this.guarded = domain.guarded();
    this.trees = domain.trees();
    this.env = domain.env();
  }

  @Override
  public void check(BodyFacts code, Report report) {
    for (Declaration declaration : code.declarations()) {
      TypeElement type = declaration.type();
      if (type.getKind() == ElementKind.CLASS && Annotations.hasSimpleName(type, "Immutable")) {
        for (VariableElement field : Members.instanceFields(type)) {
          code.occurrences()
              .declaration(field)
              .ifPresent(
                  path ->
                      doubt(field, code)
                          .ifPresent(
                              why ->
                                  report.add(
                                      Rule.CHANGES_THOUGH_IMMUTABLE,
                                      path,
                                      type.getSimpleName(),
                                      why.reason(),
                                      why.cure())));
        }
      }
    }
  }

  /** Why a field is not immutable as promised, and what would make it immutable. */
  private record Doubt(String reason, String cure) {}

  private Optional<Doubt> doubt(VariableElement field, BodyFacts code) {
    if (!field.getModifiers().contains(Modifier.FINAL)) {
      return isLazy(field, code)
          ? Optional.empty()
          : Optional.of(new Doubt(Show.member(field) + " is not final", "make the field final"));
    }
    if (!guarded.isMutable(field)) {
      return Optional.empty();
    }
    Optional<Access> change =
        code.accesses().stream()
            .filter(a -> a.field().equals(field) && a.writes() && !a.site().body().constructs())
            .findFirst();
    if (change.isPresent()) {
      return Optional.of(
          new Doubt(
              Show.member(field) + " is changed by " + change.get().site().body().shown(),
              "change it in the constructor only"));
    }
    return isKnownMutable(field, code) ? shared(field, code) : Optional.empty();
  }

  /**
   * Returns whether the field is computed on first use: it is marked {@code @LazyInit}, or it is
   * private, has an immutable type, and each assignment outside of constructors depends on a test
   * of the field. It is assumed that all threads compute the same value.
   */
  private boolean isLazy(VariableElement field, BodyFacts code) {
    List<Access> writes =
        code.accesses().stream()
            .filter(a -> a.field().equals(field) && a.writes() && !a.site().body().constructs())
            .toList();
    return Annotations.hasSimpleName(field, "LazyInit")
        || (field.getModifiers().contains(Modifier.PRIVATE)
            && !writes.isEmpty()
            && env.facts().isImmutable(field.asType())
            && writes.stream().allMatch(w -> isTested(w, code)));
  }

  /**
   * Returns whether an {@code if} or a loop decides whether the write runs, and its condition uses
   * the field, directly or through a local variable.
   */
  private static boolean isTested(Access write, BodyFacts code) {
    return code.accesses().stream()
        .filter(r -> r.field().equals(write.field()) && !r.writes())
        .map(r -> r.site().path())
        .flatMap(
            read ->
                Stream.concat(
                    Stream.of(read),
                    code.occurrences().given(read).stream()
                        .flatMap(v -> code.occurrences().of(v).stream())))
        .anyMatch(
            read ->
                code.branches().stream()
                    .anyMatch(
                        b ->
                            isWithin(read, b.condition())
                                && b.decided().stream().anyMatch(write.site()::isWithin)));
  }

  private static boolean isWithin(TreePath path, Tree tree) {
    for (TreePath p = path; p != null; p = p.getParentPath()) {
      if (p.getLeaf() == tree) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether the field is known to refer to a mutable object. A field whose type is not an
   * array or a class counts only if a new object is assigned to it.
   */
  private boolean isKnownMutable(VariableElement field, BodyFacts code) {
    TypeMirror type = field.asType();
    return type.getKind() == TypeKind.ARRAY
        || (type instanceof DeclaredType declared
            && declared.asElement().getKind() == ElementKind.CLASS)
        || code.occurrences().values(field).stream()
            .anyMatch(v -> AccessPaths.strip(v).getLeaf() instanceof NewClassTree);
  }

  /**
   * Returns why other code can change the object in the field; empty if no way to do so is found.
   */
  private Optional<Doubt> shared(VariableElement field, BodyFacts code) {
    if (!field.getModifiers().contains(Modifier.PRIVATE)) {
      return Optional.of(
          new Doubt(
              Show.member(field) + " is not private, so other code can change the object in it",
              "make the field private"));
    }
    return code.occurrences().values(field).stream()
        .flatMap(v -> parameter(v).stream())
        .findFirst()
        .map(p -> ofCaller(field, p))
        .or(
            () ->
                code.results().stream()
                    .filter(r -> handsOut(r, field))
                    .findFirst()
                    .map(r -> handedOut(field, r)));
  }

  /**
   * If the value is nothing but a parameter, returns the parameter, whose object is then stored
   * without a copy.
   */
  private Optional<Element> parameter(TreePath value) {
    TreePath path = AccessPaths.strip(value);
    return Optional.ofNullable(
            path.getLeaf() instanceof IdentifierTree ? trees.getElement(path) : null)
        .filter(e -> e.getKind() == ElementKind.PARAMETER);
  }

  private static Doubt ofCaller(VariableElement field, Element parameter) {
    Element constructor = requireNonNull(parameter.getEnclosingElement());
    return new Doubt(
        "%s holds the object that was passed to %s, so the caller can change it"
            .formatted(Show.member(field), Show.member(constructor)),
        "store a copy");
  }

  private static Doubt handedOut(VariableElement field, Result result) {
    Body body = result.site().body();
    String code = (body.isFunction() ? "a function in " : "") + body.shown();
    String object = "the object in " + Show.member(field);
    String deed =
        result
            .to()
            .map(m -> "passes " + object + " to " + Show.member(m))
            .orElse("returns " + object);
    return new Doubt(
        code + " " + deed + ", so other code can change it",
        result.to().isPresent() ? "pass a copy" : "return a copy");
  }

  private static boolean handsOut(Result result, VariableElement field) {
    return result.view().how() == Exposure.How.ITSELF
        && result.view().of().equals(field)
        && !result
            .site()
            .body()
            .method()
            .filter(m -> m.getModifiers().contains(Modifier.PRIVATE))
            .isPresent();
  }
}
