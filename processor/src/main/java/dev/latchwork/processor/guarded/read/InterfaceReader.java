package dev.latchwork.processor.guarded.read;

import com.palantir.javapoet.ClassName;
import dev.latchwork.processor.copy.read.CopyPlanner;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.emit.CarriedAnnotations;
import dev.latchwork.processor.emit.ClassLint;
import dev.latchwork.processor.emit.LintFacts;
import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.emit.Signatures;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.model.LockMode;
import dev.latchwork.processor.guarded.model.LockModel;
import dev.latchwork.processor.guarded.model.LockModel.Kind;
import dev.latchwork.processor.guarded.model.MethodModel;
import dev.latchwork.processor.guarded.model.MethodModel.Target;
import dev.latchwork.processor.guarded.model.Partner;
import dev.latchwork.processor.guarded.model.ViewModel;
import dev.latchwork.processor.guarded.model.WhenModel;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Nameability;
import dev.latchwork.processor.types.Overridability;
import dev.latchwork.processor.types.TypeKinds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;

/**
 * Reads an interface into the model of a wrapper, which guards an object that implements the
 * interface.
 */
public final class InterfaceReader {
  private final Env env;
  private final TypeElement type;
  private final ClassName name;
  private final GuardedType subject;
  private final Signatures signatures;
  private final ViewReader views;
  private final Walks walks;
  private final Partners partners;
  private final List<ExecutableElement> ofObject;
  private final List<String> openViews = new ArrayList<>();
  private final boolean isOwn;
  private final List<String> unwrapped = new ArrayList<>();

  /**
   * Creates a reader for an interface that is to be wrapped.
   *
   * @param name the name of the wrapper
   * @param origin the interface itself, or the element whose {@code @Guarded.Of} names it
   * @param carried the annotations that the wrapper copies, if any
   */
  public InterfaceReader(
      TypeElement type,
      ClassName name,
      Element origin,
      Env env,
      Nameability nameability,
      Optional<CarriedAnnotations> carried,
      Findings findings) {
    this.env = env;
    this.type = type;
    this.name = name;
    this.isOwn = origin.equals(type);
    this.subject = new GuardedType(type, name, origin, env, nameability, findings);
    this.signatures =
        new Signatures(
            env.members(), env.names(), new LintFacts(env.types(), env.elements()), carried);
    this.views = new ViewReader(subject, new CopyPlanner(env, type));
    this.walks = new Walks(subject, views);
    this.partners = new Partners(subject);
    this.ofObject = ofObject(env);
  }

  public GuardedModel read(AnnotationMirror guarded, boolean isPublic) {
    new InheritanceRule(subject).check();
    LockModel lock =
        new LockReader(subject, new FieldReader(subject), guarded, false, false)
            .read(List.of(), false);
    List<MethodModel> methods = new ArrayList<>();
    for (ExecutableElement method : subject.methods()) {
      Overridability overridability = subject.overridability(method);
      if (overridability == Overridability.ABSTRACT
          || overridability == Overridability.OVERRIDABLE) {
        wrap(method, lock.kind()).ifPresent(methods::add);
      }
    }
    ofObject.stream()
        .filter(m -> subject.methods().stream().noneMatch(o -> isSame(m, o)))
        .forEach(m -> wrap(m, lock.kind()).ifPresent(methods::add));
    new WaitingRule(subject).check();
    warn(Rule.OPEN_VIEW, openViews, "");
    warn(
        Rule.UNWRAPPED,
        unwrapped,
        isOwn
            ? "change their return type to %s or void".formatted(type.getSimpleName())
            : "suppress this if the methods are called only inside withLock");
    NamesReader names = new NamesReader(env, type);
    Set<String> lint = new TreeSet<>(names.lint(new LintFacts(env.types(), env.elements())));
    lint.addAll(ClassLint.ofResults(methods.stream().map(MethodModel::signature).toList()));
    lint.addAll(ClassLint.ofOverloads(subject.methods()));
    return new GuardedModel(
        GuardedModel.Shape.WRAPPER,
        ClassName.get(type),
        name,
        isPublic,
        Annotations.flag(guarded, "open", false),
        List.of(),
        type.getTypeParameters().stream().map(env.names()::declared).toList(),
        names.qualified(),
        lint,
        lock,
        names.taken(subject.methods(), List.of(), WhenModel.NONE),
        List.of(),
        methods,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        new TryNextReader(subject).read(),
        new LockMethodsReader(subject).read(),
        WhenModel.NONE,
        Optional.empty());
  }

  private void warn(Rule rule, List<String> methods, String cure) {
    if (!methods.isEmpty()) {
      subject.find(
          rule, type, type.getSimpleName(), String.join(", ", new LinkedHashSet<>(methods)), cure);
    }
  }

  /** The methods of Object that a wrapper can override. */
  private static List<ExecutableElement> ofObject(Env env) {
    TypeElement object = env.elements().getTypeElement("java.lang.Object");
    return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
        .filter(m -> m.getModifiers().contains(Modifier.PUBLIC))
        .filter(m -> !m.getModifiers().contains(Modifier.FINAL))
        .sorted(Comparator.comparing(m -> m.getSimpleName().toString()))
        .toList();
  }

  private static boolean isSame(ExecutableElement ofObject, ExecutableElement other) {
    return ofObject.getSimpleName().equals(other.getSimpleName())
        && ofObject.getParameters().size() == other.getParameters().size()
        && (ofObject.getParameters().isEmpty()
            || other.getParameters().get(0).asType().toString().equals("java.lang.Object"));
  }

  private Optional<MethodModel> wrap(ExecutableElement method, Kind kind) {
    if (Annotations.isPresent(method, WhenReader.WHEN)) {
      subject.find(
          Rule.WHEN_NOT_WRAPPED,
          method,
          subject.show(method),
          "a method of a wrapped interface",
          "remove @When");
    }
    Optional<String> hidden =
        subject.nameability().unnameable(env.members().asMember(method, type));
    if (hidden.isPresent()) {
      subject.find(
          Rule.UNNAMEABLE,
          method,
          subject.show(method),
          hidden.get(),
          subject.nameability().cure(hidden.get()) + (isOwn ? "" : ", or name another interface"));
      return Optional.empty();
    }
    Signature signature = signatures.of(method, type, Set.of());
    Optional<ViewModel> view = Optional.empty();
    if (views.isView(method)) {
      view = views.snapshot(method);
      if (view.isEmpty()) {
        openViews.add(method.getSimpleName() + "()");
      }
    } else if (views.isWalker(method)) {
      openViews.add(method.getSimpleName() + "()");
    }
    if (partners.hidesOthers(method)) {
      subject.find(Rule.UNORDERED_OBJECTS, method, subject.show(method), type.getSimpleName());
    }
    List<Partner> others = view.isPresent() ? List.of() : partners.of(method, signature);
    TypeMirror result = env.members().asMember(method, type).getReturnType();
    if (mayBeUnwrapped(result)) {
      unwrapped.add(method.getSimpleName() + "()");
    }
    return Optional.of(
        new MethodModel(
            signature,
            walks.of(method).orElseGet(() -> target(method, result)),
            guard(method, view, others, kind),
            view,
            others,
            false,
            mayBeDelegate(result)));
  }

  private Target target(ExecutableElement method, TypeMirror result) {
    return isCombinator(method, result) ? Target.DEFAULT : Target.ORIGINAL;
  }

  private static Optional<LockMode> guard(
      ExecutableElement method, Optional<ViewModel> view, List<Partner> others, Kind kind) {
    if (view.isPresent()) {
      return Optional.of(LockMode.READ);
    }
    if (Annotations.isPresent(method, MethodReader.UNGUARDED)) {
      return Optional.empty();
    }
    if (method.getSimpleName().contentEquals("toString") && method.getParameters().isEmpty()) {
      return Optional.of(LockMode.READ_BRIEFLY);
    }
    // the arguments for others may be wrappers, whose writing methods the delegate may call
    boolean callsBack = kind == Kind.READ_WRITE && !others.isEmpty();
    return Optional.of(
        callsBack && !Annotations.isPresent(method, LockModes.READ)
            ? LockModes.writing(method)
            : LockModes.of(method));
  }

  /**
   * Recognizes a default method that returns a functional interface, such as {@code
   * Comparator.reversed}. Such a method derives another function from this object. If the delegate
   * ran it, the derived function would call the delegate without the lock.
   */
  private boolean isCombinator(ExecutableElement method, TypeMirror result) {
    return method.isDefault()
        && result instanceof DeclaredType declared
        && declared.asElement().getKind().isInterface()
        && env.members().methods((TypeElement) declared.asElement()).stream()
                .filter(m -> m.getModifiers().contains(Modifier.ABSTRACT))
                .filter(m -> ofObject.stream().noneMatch(o -> isSame(o, m)))
                .limit(2)
                .count()
            == 1;
  }

  /**
   * Returns whether the wrapper may have to return the delegate itself. For {@code S extends
   * Node<S>}, the wrapper is not an S, so a method that returns an S may return the delegate.
   */
  private boolean mayBeUnwrapped(TypeMirror result) {
    return result instanceof TypeVariable variable
        && env.types().isSubtype(env.types().erasure(variable), env.types().erasure(type.asType()));
  }

  private boolean mayBeDelegate(TypeMirror result) {
    return TypeKinds.of(result) == TypeKind.DECLARED && env.types().isSubtype(applied(), result);
  }

  /**
   * The interface with its own type variables as type arguments. With the Eclipse compiler, this
   * differs from the element's type.
   */
  private TypeMirror applied() {
    return env.types()
        .getDeclaredType(
            type,
            type.getTypeParameters().stream().map(Element::asType).toArray(TypeMirror[]::new));
  }
}
