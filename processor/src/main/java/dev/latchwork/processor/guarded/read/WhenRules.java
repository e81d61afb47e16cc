package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.guarded.model.Partner;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Finality;
import dev.latchwork.processor.types.Overridability;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

/** Checks whether a method can wait, and whether a method can be a predicate. */
final class WhenRules {
  private final GuardedType subject;
  private final Partners partners;

  WhenRules(GuardedType subject) {
    this.subject = subject;
    this.partners = new Partners(subject);
  }

  /**
   * Returns whether the generated class can override the method with one that waits. Reports why it
   * cannot, unless another finding covers that.
   */
  boolean canWait(ExecutableElement method, Signature signature) {
    Optional<String> obstacle = obstacle(method);
    if (obstacle.isPresent()) {
      // an inherited method is reported as one that runs without the lock
      if (subject.declares(method)) {
        subject.claimed().add(method);
        subject.unimplemented().remove(method);
        find(Rule.WHEN_NOT_WRAPPED, method, subject.show(method), obstacle.get(), waiting(method));
      }
      return false;
    }
    if (subject
        .nameability()
        .unnameable(subject.env().members().asMember(method, subject.type()))
        .isPresent()) {
      return false;
    }
    Optional<String> reading = reading(method);
    List<Partner> others = partners.of(method, signature);
    reading.ifPresent(
        r ->
            find(
                Rule.WHEN_READS,
                method,
                subject.show(method),
                r,
                Annotations.isPresent(method, LockModes.READ)
                    ? "remove one of the two"
                    : "remove @When, and wait in a separate method"));
    if (!others.isEmpty()) {
      find(Rule.WHEN_TWO_OBJECTS, method, subject.show(method), others.get(0).parameter());
    }
    return reading.isEmpty() && others.isEmpty();
  }

  private Optional<String> obstacle(ExecutableElement method) {
    if (method.getSimpleName().contentEquals("finalize") && method.getParameters().isEmpty()) {
      return Optional.of("the finalizer");
    }
    if (Annotations.isPresent(method, MethodReader.UNGUARDED)) {
      return Optional.of("@Unguarded");
    }
    return hindrance(method);
  }

  private Optional<String> hindrance(ExecutableElement method) {
    Overridability overridability = subject.overridability(method);
    return switch (overridability) {
      case OVERRIDABLE -> Optional.empty();
      case OTHER_PACKAGE -> Optional.of("package-private in another package");
      default -> Optional.of(overridability.name().toLowerCase(Locale.ROOT));
    };
  }

  private String owner() {
    return subject.type().getSimpleName().toString();
  }

  /**
   * Returns what to change so that the generated class can override the method; empty if the class
   * inherits the method or nothing has to be changed.
   */
  private Optional<String> overridable(ExecutableElement method) {
    if (!subject.declares(method)) {
      return Optional.empty();
    }
    return switch (subject.overridability(method)) {
      case PRIVATE -> Optional.of("make it package-private");
      case STATIC -> Optional.of("make it an instance method");
      case FINAL -> Optional.of(Finality.cure(method));
      case ABSTRACT -> Optional.of("give it a body");
      default -> Optional.empty();
    };
  }

  private String waiting(ExecutableElement method) {
    return Annotations.isPresent(method, MethodReader.UNGUARDED)
        ? "remove @Unguarded or @When"
        : overridable(method).map(c -> c + ", or ").orElse("") + "remove @When";
  }

  private Optional<String> reading(ExecutableElement method) {
    if (Annotations.isPresent(method, LockModes.READ)) {
      return Optional.of("it is marked @Read");
    }
    if (LockModes.onlyReads(method)) {
      return Optional.of("its contract allows only reading");
    }
    boolean view =
        subject.env().facts().isView(subject.type().asType(), method.getSimpleName())
            && !method.getReturnType().getKind().isPrimitive();
    return view ? Optional.of("it returns a view") : Optional.empty();
  }

  /**
   * Returns the method that the annotation names, if it can be a predicate. Otherwise, reports why
   * it cannot and returns empty.
   */
  Optional<ExecutableElement> predicateOf(ExecutableElement method) {
    String name =
        Annotations.string(Annotations.find(method, WhenReader.WHEN).orElseThrow(), "value");
    List<ExecutableElement> called =
        subject.methods().stream().filter(m -> m.getSimpleName().contentEquals(name)).toList();
    if (called.isEmpty()) {
      find(Rule.NO_PREDICATE, method, subject.show(method), name);
      return Optional.empty();
    }
    Optional<ExecutableElement> predicate =
        called.stream().filter(m -> m.getParameters().isEmpty()).findFirst();
    if (predicate.isEmpty()) {
      find(Rule.PREDICATE_SHAPE, method, subject.show(method), name, "takes parameters");
      return Optional.empty();
    }
    Optional<String> misfit = misfit(predicate.get());
    misfit.ifPresent(m -> find(Rule.PREDICATE_SHAPE, method, subject.show(method), name, m));
    Optional<String> hindrance = hindrance(predicate.get());
    hindrance.ifPresent(
        h ->
            find(
                Rule.PREDICATE_HIDDEN,
                method,
                subject.show(method),
                name,
                h,
                overridable(predicate.get())
                    .orElse("wait for a method that %s declares".formatted(owner()))));
    Optional<String> endless = endless(predicate.get());
    endless.ifPresent(e -> find(Rule.PREDICATE_ENDLESS, method, subject.show(method), name, e));
    return misfit.isEmpty() && hindrance.isEmpty() && endless.isEmpty()
        ? predicate
        : Optional.empty();
  }

  private Optional<String> misfit(ExecutableElement predicate) {
    if (predicate.getReturnType().getKind() != TypeKind.BOOLEAN) {
      return Optional.of("returns " + subject.simple(predicate.getReturnType()));
    }
    String checked =
        predicate.getThrownTypes().stream()
            .filter(subject.env().checked()::contains)
            .map(subject::simple)
            .collect(Collectors.joining(", "));
    return checked.isEmpty() ? Optional.empty() : Optional.of("throws " + checked);
  }

  /**
   * Returns what is wrong with a predicate that waits itself, or whose answer cannot change during
   * the wait.
   */
  private static Optional<String> endless(ExecutableElement predicate) {
    if (Annotations.isPresent(predicate, WhenReader.WHEN)) {
      return Optional.of("has @When itself, so testing it would wait too");
    }
    return Annotations.isPresent(predicate, MethodReader.UNGUARDED)
        ? Optional.of("is @Unguarded, so its answer cannot change during the wait")
        : Optional.empty();
  }

  /**
   * Reports at the predicate's name in the annotation, or at the class if the method is inherited.
   */
  private void find(Rule rule, ExecutableElement method, Object... arguments) {
    AnnotationMirror when = Annotations.find(method, WhenReader.WHEN).orElseThrow();
    subject.findAt(rule, method, when, "value", arguments);
  }
}
