package dev.latchwork.processor.check;

import com.sun.source.util.Trees;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Creation;
import dev.latchwork.processor.check.code.Declaration;
import dev.latchwork.processor.check.cure.Cures;
import dev.latchwork.processor.diagnostic.Article;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.TypeFacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds objects of an annotated class that have no lock: those created directly, and those of a
 * handwritten subclass.
 */
final class CreationCheck implements Check {
  private final GuardedTypes guarded;
  private final Members members;
  private final Cures cures;
  private final Trees trees;

  CreationCheck(Domain domain) {
    this.guarded = domain.guarded();
    this.members = domain.env().members();
    this.cures = domain.cures();
    this.trees = domain.trees();
  }

  @Override
  public void check(BodyFacts code, Report report) {
    for (Creation creation : code.creations()) {
      if (!creation.anonymous()) {
        madeByHand(creation.type())
            .ifPresent(
                generated ->
                    report
                        .add(
                            Rule.MADE_BY_HAND,
                            creation.site(),
                            creation.type().getSimpleName(),
                            generated.getSimpleName(),
                            isPrivate(creation) ? "make the constructor package-private and " : "")
                        .mendedBy(() -> cures.creation(creation, generated, code.occurrences())));
      }
    }
    code.declarations().forEach(d -> check(d, report));
  }

  /**
   * Recognizes a call of a private constructor. The generated class repeats only constructors that
   * are not private.
   */
  private boolean isPrivate(Creation creation) {
    Element constructor = trees.getElement(creation.site().path());
    return constructor != null && constructor.getModifiers().contains(Modifier.PRIVATE);
  }

  private Optional<TypeElement> madeByHand(TypeElement type) {
    return guarded.of(type).filter(type::equals).flatMap(guarded::generated);
  }

  /**
   * Reports a local class that is annotated {@code @Guarded}. Compilers do not show local classes
   * to processors, so the class has not been reported yet.
   */
  private static void checkLocal(TypeElement type, Declaration declaration, Report report) {
    switch (type.getKind()) {
      case RECORD -> report.add(Rule.RECORD_TYPE, declaration.path(), type.getSimpleName());
      case ENUM -> report.add(Rule.ENUM_TYPE, declaration.path(), type.getSimpleName());
      default ->
          report.add(
              Rule.INNER_CLASS,
              declaration.path(),
              type.getSimpleName(),
              "is declared inside a method or initializer, where no other file can name it",
              "make it a static nested or top-level type");
    }
  }

  private void check(Declaration declaration, Report report) {
    TypeElement type = declaration.type();
    boolean annotated = Annotations.isPresent(type, TypeFacts.GUARDED);
    if (annotated && Enclosing.isLocal(type)) {
      checkLocal(type, declaration, report);
    }
    TypeElement superclass = TypeFacts.superclass(type);
    if (annotated || superclass == null) {
      return;
    }
    Optional<String> open = openGenerated(type).map(g -> overridden(type, g));
    guarded
        .annotated(superclass)
        .flatMap(g -> guarded.generated(g).filter(generated -> !generated.equals(type)))
        .filter(generated -> open.isEmpty() || !open.get().isEmpty())
        .ifPresent(
            generated ->
                report.add(
                    Rule.SUBCLASS_BY_HAND,
                    declaration.path(),
                    name(type),
                    guarded.annotated(superclass).orElseThrow().getSimpleName(),
                    Article.with(generated.getSimpleName()),
                    open.map(
                            methods ->
                                "overrides the generated "
                                    + methods
                                    + " with code that runs without the lock")
                        .orElse("its objects have no lock")));
  }

  /**
   * Returns the nearest superclass of the type that is a generated class, if there is one. Objects
   * of the type then have the lock of the generated class.
   */
  private Optional<TypeElement> openGenerated(TypeElement type) {
    for (TypeElement s = TypeFacts.superclass(type); s != null; s = TypeFacts.superclass(s)) {
      if (guarded.isGenerated(s)) {
        return Optional.of(s);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the names of the methods of the generated class that the type overrides, as a message
   * lists them; an empty string if there are none.
   */
  private String overridden(TypeElement type, TypeElement generated) {
    List<ExecutableElement> locked = ElementFilter.methodsIn(generated.getEnclosedElements());
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(m -> locked.stream().anyMatch(l -> members.overrides(m, l, type)))
        .map(m -> m.getSimpleName() + "()")
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String name(TypeElement type) {
    return type.getSimpleName().isEmpty() ? "the anonymous class" : type.getSimpleName().toString();
  }
}
