package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.copy.read.CopyPlanner;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.emit.Signatures;
import dev.latchwork.processor.guarded.model.LockModel;
import dev.latchwork.processor.guarded.model.MethodModel;
import dev.latchwork.processor.guarded.model.MethodModel.Target;
import dev.latchwork.processor.guarded.model.ViewModel;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Finality;
import dev.latchwork.processor.types.Kotlin;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.ElementFilter;

/** Reads which methods are overridden, and how, and finds those that are doors. */
final class MethodReader {
  static final String UNGUARDED = "dev.latchwork.Unguarded";

  private final GuardedType subject;
  private final Signatures signatures;
  private final ViewReader views;
  private final Walks walks;
  private final Partners partners;
  private final ReadMethods reads;
  private final GetterReader getters;

  /**
   * Methods that bypass the lock, grouped by the rule that warns about them. Each rule gives one
   * warning per class.
   */
  private final Map<Rule, List<ExecutableElement>> open = new EnumMap<>(Rule.class);

  MethodReader(
      GuardedType subject,
      Signatures signatures,
      CopyPlanner copies,
      GetterReader getters,
      LockModel lock) {
    this.getters = getters;
    this.subject = subject;
    this.signatures = signatures;
    this.views = new ViewReader(subject, copies);
    this.walks = new Walks(subject, views);
    this.partners = new Partners(subject);
    this.reads = new ReadMethods(subject, getters, lock.kind());
  }

  List<MethodModel> read() {
    ElementFilter.methodsIn(subject.type().getEnclosedElements()).forEach(this::checkAnnotations);
    List<MethodModel> wrapped = new ArrayList<>();
    for (ExecutableElement method : subject.methods()) {
      if (isConcern(method)) {
        wrap(method).ifPresent(wrapped::add);
      }
    }
    open.forEach(
        (rule, methods) ->
            subject.find(
                rule,
                subject.type(),
                subject.type().getSimpleName(),
                methods.stream()
                    .map(m -> m.getSimpleName() + "()")
                    .distinct()
                    .collect(Collectors.joining(", ")),
                closing(rule, methods)));
    return wrapped;
  }

  /**
   * Returns whether the method is examined. Not examined are methods marked {@code @Unguarded},
   * {@linkplain GuardedType#claimed() claimed} methods, {@code finalize()}, and methods that are
   * inherited from Object, except {@code hashCode()} if only {@code equals} is overridden.
   */
  private boolean isConcern(ExecutableElement method) {
    boolean object =
        Enclosing.type(method).getQualifiedName().contentEquals("java.lang.Object")
            && !isHalfOfPair(method);
    boolean finalize =
        method.getSimpleName().contentEquals("finalize") && method.getParameters().isEmpty();
    return !object
        && !finalize
        && !subject.claimed().contains(method)
        && !Annotations.isPresent(method, UNGUARDED);
  }

  /**
   * Recognizes {@code hashCode} if it is declared in a different class from {@code equals}. A class
   * may override only {@code equals}; the generated class then overrides both methods, since javac
   * would otherwise warn.
   */
  private boolean isHalfOfPair(ExecutableElement method) {
    return method.getSimpleName().contentEquals("hashCode")
        && subject
            .method("equals", subject.env().elements().getTypeElement("java.lang.Object").asType())
            .filter(e -> !Enclosing.type(e).equals(Enclosing.type(method)))
            .isPresent();
  }

  private Optional<MethodModel> wrap(ExecutableElement method) {
    switch (subject.overridability(method)) {
      case FINAL -> {
        if (subject.declares(method)) {
          subject.find(Rule.FINAL_METHOD, method, subject.show(method), Finality.cure(method));
        } else {
          open(Rule.INHERITED_FINAL, method);
        }
        return Optional.empty();
      }
      case OTHER_PACKAGE -> {
        if (!isLibrary(method) && !method.getModifiers().contains(Modifier.ABSTRACT)) {
          open(Rule.INHERITED_HIDDEN, method);
        }
        return Optional.empty();
      }
      case OVERRIDABLE -> {
        return override(method);
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  private Optional<MethodModel> override(ExecutableElement method) {
    Optional<String> hidden =
        subject.nameability().unnameable(subject.env().members().asMember(method, subject.type()));
    if (hidden.isPresent()) {
      if (subject.declares(method)) {
        subject.find(
            Rule.UNNAMEABLE,
            method,
            subject.show(method),
            hidden.get(),
            subject.nameability().cure(hidden.get()));
      } else {
        open(Rule.INHERITED_UNNAMEABLE, method);
      }
      return Optional.empty();
    }
    if (LockModes.isClone(method)) {
      if (!subject.declares(method)) {
        return Optional.of(refused(method));
      }
      subject.find(
          Rule.DECLARED_CLONE, method, subject.show(method), ConstructorReader.copied(subject));
    }
    if (getters.isOfConstant(method)) {
      return Optional.empty();
    }
    if (Kotlin.suspends(method)) {
      subject.find(
          Rule.SUSPENDS, subject.declares(method) ? method : subject.type(), subject.show(method));
    }
    return Optional.of(wrapped(method));
  }

  private MethodModel wrapped(ExecutableElement method) {
    Signature signature = signatures.of(method, subject.type(), Set.of());
    Optional<ViewModel> view = Optional.empty();
    if (views.isView(method)) {
      view = views.snapshot(method);
      if (view.isEmpty()) {
        open(Rule.OPEN_VIEW, method);
      }
    } else if (!subject.declares(method) && views.isWalker(method)) {
      open(Rule.OPEN_VIEW, method);
    }
    if (partners.hidesOthers(method)) {
      subject.find(
          Rule.UNORDERED_OBJECTS, method, subject.show(method), subject.type().getSimpleName());
    }
    Target target = walks.of(method).orElse(Target.ORIGINAL);
    return new MethodModel(
        signature,
        target,
        Optional.of(target.prints() ? reads.guard(method).briefly() : reads.guard(method)),
        view,
        view.isPresent() ? List.of() : partners.of(method, signature),
        view.isEmpty() && getters.isInOneStep(method),
        false);
  }

  private MethodModel refused(ExecutableElement clone) {
    Signature signature = signatures.of(clone, subject.type(), Set.of());
    return new MethodModel(
        signature, Target.NONE, Optional.empty(), Optional.empty(), List.of(), false, false);
  }

  /**
   * Recognizes methods of the JDK. Users cannot add code to the JDK's packages, so user code cannot
   * bypass the lock by calling a package-private method of the JDK.
   */
  private static boolean isLibrary(ExecutableElement method) {
    return Enclosing.type(method).getQualifiedName().toString().startsWith("java.");
  }

  private void open(Rule rule, ExecutableElement method) {
    open.computeIfAbsent(rule, r -> new ArrayList<>()).add(method);
  }

  /**
   * Returns the first part of a cure, which ends with "or": how the user can bring the methods
   * under the lock. Empty if the user cannot, for instance since the methods are all from the JDK.
   */
  private String closing(Rule rule, List<ExecutableElement> methods) {
    if (rule == Rule.OPEN_VIEW) {
      return methods.stream()
          .map(Enclosing::type)
          .filter(owner -> owner.getKind().isClass() && !owner.equals(subject.type()))
          .findFirst()
          .map(owner -> Held.insteadOfExtending(owner) + ", or ")
          .orElse("");
    }
    if (methods.stream().allMatch(Enclosing::isOfJdk)) {
      return "";
    }
    return switch (rule) {
      case INHERITED_FINAL -> "drop final, or ";
      case INHERITED_HIDDEN -> "make the methods protected, or ";
      default ->
          "make these types visible to the generated class, rename any that are hidden by a type of the same name, or ";
    };
  }

  private void checkAnnotations(ExecutableElement method) {
    boolean read = Annotations.isPresent(method, LockModes.READ);
    boolean unguarded = Annotations.isPresent(method, UNGUARDED);
    if (read && unguarded) {
      subject.find(Rule.READ_AND_UNGUARDED, method, subject.show(method));
    } else if (read || unguarded) {
      misplaced(method)
          .ifPresent(
              reason ->
                  subject.find(
                      Rule.MISPLACED,
                      method,
                      read ? "Read" : "Unguarded",
                      subject.show(method),
                      reason));
    }
  }

  private static Optional<String> misplaced(ExecutableElement method) {
    for (Modifier modifier : List.of(Modifier.STATIC, Modifier.PRIVATE, Modifier.ABSTRACT)) {
      if (method.getModifiers().contains(modifier)) {
        return Optional.of("the method is " + modifier + " and therefore never wrapped");
      }
    }
    return Optional.empty();
  }
}
