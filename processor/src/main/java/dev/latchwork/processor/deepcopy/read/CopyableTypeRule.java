package dev.latchwork.processor.deepcopy.read;

import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Checks whether the declaration of the annotated type allows a copier at all. */
record CopyableTypeRule(Env env, TypeElement type) {

  boolean check(Findings findings) {
    Optional<String> reason = reason();
    reason.ifPresent(
        r ->
            findings.add(Rule.NOTHING_TO_COPY, Position.at(type), type.getSimpleName(), r, cure()));
    return reason.isEmpty();
  }

  /**
   * Returns what the user can do about the reason. For an interface or abstract class, one way is
   * to name a method that copies objects of its subtypes.
   */
  private String cure() {
    if (type.getKind() == ElementKind.ENUM || type.getKind() == ElementKind.ANNOTATION_TYPE) {
      return "drop @DeepCopy";
    }
    if (type.getKind() == ElementKind.INTERFACE || isAbstractClass()) {
      return "put @DeepCopy on a class or record that can be constructed,"
          + " or name your own copy method with @DeepCopy(by = ..)";
    }
    Optional<TypeElement> hiding = hiding();
    if (hiding.isPresent()) {
      return "make " + hiding.get().getSimpleName() + " package-private";
    }
    return type.getKind() == ElementKind.CLASS && inner().isPresent()
        ? "make it a static nested class"
        : "make that type accessible in the package";
  }

  /**
   * Returns whether the type is an abstract class that is not guarded. The generated class of a
   * guarded class can be constructed.
   */
  private boolean isAbstractClass() {
    return type.getKind() == ElementKind.CLASS
        && type.getModifiers().contains(Modifier.ABSTRACT)
        && !env.facts().isGuarded(type.asType());
  }

  private Optional<String> reason() {
    return switch (type.getKind()) {
      case INTERFACE -> Optional.of("is an interface");
      case ANNOTATION_TYPE -> Optional.of("is an annotation type");
      case ENUM -> Optional.of("is an enum, whose constants are shared");
      case RECORD -> hidden().or(this::bounded);
      default ->
          isAbstractClass()
              ? Optional.of("is abstract")
              : hidden().or(this::inner).or(this::bounded);
    };
  }

  private Optional<String> hidden() {
    return hiding()
        .map(
            t ->
                t.equals(type)
                    ? "is private"
                    : "is inside %s, which is private".formatted(t.getSimpleName()));
  }

  private Optional<TypeElement> hiding() {
    for (Optional<TypeElement> t = Optional.of(type);
        t.isPresent();
        t = t.flatMap(Enclosing::outer)) {
      if (t.get().getModifiers().contains(Modifier.PRIVATE)) {
        return t;
      }
    }
    return Optional.empty();
  }

  private Optional<String> bounded() {
    return env.packageNameability(type)
        .unnameableBound(type)
        .map(
            "has a type parameter bounded by %s, which no other class in the package can name"
                ::formatted);
  }

  private Optional<String> inner() {
    boolean inner =
        Enclosing.outer(type).isPresent() && !type.getModifiers().contains(Modifier.STATIC);
    return inner ? Optional.of("is an inner class, tied to one outer object") : Optional.empty();
  }
}
