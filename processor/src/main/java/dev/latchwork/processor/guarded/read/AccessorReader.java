package dev.latchwork.processor.guarded.read;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.read.CopyPlanner;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.emit.Signatures;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.guarded.model.AccessorModel;
import dev.latchwork.processor.guarded.model.AccessorModel.Kind;
import dev.latchwork.processor.guarded.model.AccessorModel.OwnPair;
import dev.latchwork.processor.guarded.model.AccessorNames;
import dev.latchwork.processor.guarded.model.UpdateFunctions;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Overridability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Decides which getters, setters and updaters are generated, and which abstract methods these
 * accessors implement.
 */
final class AccessorReader {
  static final Pattern PACKAGES = Pattern.compile("\\b([a-z_]\\w*\\.)+");

  private final GuardedType subject;
  private final Env env;
  private final FieldReader fields;
  private final Signatures signatures;
  private final CopyPlanner copies;
  private final Optional<AccessorNames> style;
  private final Visibility visibility;
  private final OwnAccessors own;
  private final Set<String> generated;
  private final List<AccessorModel> accessors = new ArrayList<>();

  /**
   * @param generated the names of methods that are generated in addition to accessors; a getter
   *     must not have one of these names
   */
  AccessorReader(
      GuardedType subject,
      FieldReader fields,
      Signatures signatures,
      CopyPlanner copies,
      Optional<AccessorNames> style,
      Visibility visibility,
      Set<String> generated) {
    this.visibility = visibility;
    this.own = new OwnAccessors(subject.env(), subject.type());
    this.subject = subject;
    this.env = subject.env();
    this.fields = fields;
    this.signatures = signatures;
    this.copies = copies;
    this.style = style;
    this.generated = generated;
  }

  List<AccessorModel> read() {
    for (VariableElement field : fields.visible()) {
      TypeMirror type = fields.typeOf(field);
      Optional<String> hidden = subject.nameability().unnameable(type);
      if (hidden.isPresent()) {
        if (visibility.of(field).isPresent()) {
          leaveOut(
              "accessors are",
              field,
              subject
                  .nameability()
                  .obscured(hidden.get())
                  .map("in the generated class the name %s means another type"::formatted)
                  .orElse("the generated class cannot name " + hidden.get()),
              subject.nameability().cure(hidden.get())
                  + (fields.isHidden(field) ? "" : ", or make the field private"));
        }
      } else if (!env.holdsResource(type)) {
        for (Kind kind : Kind.values()) {
          if (kind == Kind.GETTER || !field.getModifiers().contains(Modifier.FINAL)) {
            add(kind, field, type);
          }
        }
      }
    }
    return accessors;
  }

  private void add(Kind kind, VariableElement field, TypeMirror type) {
    List<ExecutableElement> asked =
        subject.unimplemented().stream()
            .filter(m -> subject.overridability(m) == Overridability.ABSTRACT)
            .filter(m -> fits(m, kind, field, type))
            .toList();
    for (ExecutableElement method : asked) {
      subject.unimplemented().remove(method);
      accessors.add(
          model(kind, signatures.of(method, subject.type(), Set.of()), true, field, type));
    }
    if (asked.isEmpty() && style.isPresent() && subject.declares(field)) {
      visibility(kind, field).ifPresent(v -> addByStyle(kind, style.get(), v, field, type));
    }
  }

  /**
   * Returns the visibility of an accessor to generate; empty if it is not to be generated. If a
   * field has both a getter and a setter, its updater gets the narrower visibility of the two,
   * since whoever can call the updater can then call both anyway.
   */
  private Optional<Set<Modifier>> visibility(Kind kind, VariableElement field) {
    Optional<Set<Modifier>> both =
        kind == Kind.UPDATER ? narrower(field, Kind.GETTER, Kind.SETTER) : Optional.empty();
    return both.isPresent() ? both : visibility.of(field);
  }

  private Optional<Set<Modifier>> narrower(VariableElement field, Kind first, Kind second) {
    Optional<Set<Modifier>> a = existing(field, first);
    Optional<Set<Modifier>> b = existing(field, second);
    return a.isPresent() && b.isPresent()
        ? Optional.of(Visibility.narrower(a.get(), b.get()))
        : Optional.empty();
  }

  /**
   * Returns the visibility of the field's getter or setter: a plain getter or setter that the class
   * has, or an abstract method that a generated accessor implements. Empty if there is neither.
   */
  private Optional<Set<Modifier>> existing(VariableElement field, Kind kind) {
    Optional<ExecutableElement> method =
        kind == Kind.GETTER ? own.getter(field) : own.setter(field);
    return method
        .map(m -> Visibility.of(m.getModifiers()))
        .or(
            () ->
                accessors.stream()
                    .filter(a -> a.overrides() && a.kind() == kind)
                    .filter(a -> a.field().contentEquals(field.getSimpleName()))
                    .map(a -> Visibility.of(a.signature().access()))
                    .findFirst());
  }

  private void addByStyle(
      Kind kind,
      AccessorNames style,
      Set<Modifier> visible,
      VariableElement field,
      TypeMirror type) {
    String name = name(kind, style, field, type);
    String shown = name + (kind == Kind.GETTER ? "()" : "(..)");
    Optional<ExecutableElement> existing =
        kind == Kind.UPDATER ? updater(name) : subject.method(name, parameters(kind, type));
    if (existing.isPresent()) {
      Overridability overridability = subject.overridability(existing.get());
      if (overridability != Overridability.OVERRIDABLE
          && overridability != Overridability.ABSTRACT) {
        leaveOut(shown, field, subject.show(existing.get()) + " already has that name");
      }
      return;
    }
    Signature signature = signature(kind, name, visible, field, type);
    if (kind == Kind.GETTER && generated.contains(name)) {
      leaveOut(shown, field, "the generated class has another method of that name");
      return;
    }
    Optional<AccessorModel> same =
        accessors.stream().filter(a -> clashes(a, kind, signature)).findFirst();
    if (same.isPresent()) {
      leaveOut(
          shown,
          field,
          "the accessor of the field \"" + same.get().field() + "\" already has that name");
    } else {
      accessors.add(model(kind, signature, false, field, type));
    }
  }

  private static boolean clashes(AccessorModel other, Kind kind, Signature signature) {
    return other.signature().name().equals(signature.name())
        && (kind == Kind.UPDATER
            ? other.kind() == Kind.UPDATER
            : other.signature().hasParametersOf(signature));
  }

  private void leaveOut(String accessor, VariableElement field, String reason) {
    leaveOut(
        accessor + " is",
        field,
        reason,
        fields.isHidden(field)
            ? "rename the field"
            : "rename the field, or make it private if it needs no accessor");
  }

  private void leaveOut(String what, VariableElement field, String reason, String cure) {
    subject.find(Rule.ACCESSOR_LEFT_OUT, field, what, subject.show(field), reason, cure);
  }

  private static TypeMirror[] parameters(Kind kind, TypeMirror type) {
    return kind == Kind.SETTER ? new TypeMirror[] {type} : new TypeMirror[0];
  }

  /**
   * Finds a method of that name with one parameter of any type. Next to such a method, calls of an
   * updater with a lambda might be ambiguous.
   */
  private Optional<ExecutableElement> updater(String name) {
    return subject.methods().stream()
        .filter(m -> m.getSimpleName().contentEquals(name) && m.getParameters().size() == 1)
        .findFirst();
  }

  private static String name(
      Kind kind, AccessorNames style, VariableElement field, TypeMirror type) {
    String name = field.getSimpleName().toString();
    boolean isBoolean = type.getKind() == TypeKind.BOOLEAN;
    return switch (kind) {
      case GETTER -> style.getter(name, isBoolean);
      case SETTER -> style.setter(name, isBoolean);
      case UPDATER -> style.updater(name, isBoolean);
    };
  }

  private boolean fits(
      ExecutableElement method, Kind kind, VariableElement field, TypeMirror type) {
    String name = field.getSimpleName().toString();
    String called = method.getSimpleName().toString();
    boolean isBoolean = type.getKind() == TypeKind.BOOLEAN;
    var seen = env.members().asMember(method, subject.type());
    var parameters = seen.getParameterTypes();
    return switch (kind) {
      case GETTER ->
          parameters.isEmpty()
              && AccessorNames.getters(name, isBoolean).contains(called)
              && env.types().isAssignable(type, seen.getReturnType());
      case SETTER ->
          parameters.size() == 1
              && AccessorNames.setters(name, isBoolean).contains(called)
              && env.types().isAssignable(parameters.get(0), type)
              && (seen.getReturnType().getKind() == TypeKind.VOID
                  || env.types().isSubtype(subject.type().asType(), seen.getReturnType()));
      case UPDATER ->
          parameters.size() == 1
              && AccessorNames.BEAN.updater(name, isBoolean).equals(called)
              && env.names()
                  .of(parameters.get(0))
                  .equals(UpdateFunctions.type(env.names().of(type)))
              && env.types().isAssignable(type, seen.getReturnType());
    };
  }

  private Signature signature(
      Kind kind, String name, Set<Modifier> visible, VariableElement field, TypeMirror mirror) {
    TypeName type = env.names().of(mirror);
    TypeName returns = kind == Kind.SETTER ? TypeName.VOID : type;
    List<ParameterSpec> parameters =
        switch (kind) {
          case GETTER -> List.of();
          case SETTER -> List.of(ParameterSpec.builder(type, "value").build());
          case UPDATER ->
              List.of(ParameterSpec.builder(UpdateFunctions.type(type), "operator").build());
        };
    return Signatures.of(name, visible, returns, parameters, deprecated(field));
  }

  private static List<AnnotationSpec> deprecated(VariableElement field) {
    return Annotations.find(field, "java.lang.Deprecated").map(AnnotationSpec::get).stream()
        .toList();
  }

  private AccessorModel model(
      Kind kind, Signature signature, boolean overrides, VariableElement field, TypeMirror type) {
    CopyPlan copy = copies.plan(type);
    if (kind == Kind.GETTER && !copy.sharedParts().isEmpty()) {
      boolean isWhole = isShared(copy, env.names().of(type));
      subject.find(
          Rule.SHARED_STATE,
          field,
          subject.type().getSimpleName() + "." + signature.name() + "()",
          isWhole
              ? "an object of type " + shared(copy) + " without copying it"
              : "a value that contains uncopied objects of type " + shared(copy),
          isWhole ? "it" : "them",
          new SharingCure(env.packageOf(subject.type()))
              .of(
                  List.of(copy),
                  field.getModifiers().contains(Modifier.PRIVATE)
                      ? "write a getter that returns a copy"
                      : "make the field private"));
    }
    return new AccessorModel(
        kind,
        signature,
        overrides,
        fields.reference(field).orElseThrow(),
        kind == Kind.UPDATER ? ownPair(field) : Optional.empty(),
        fields.access(field),
        copy);
  }

  /**
   * Returns whether a value of the type is shared itself, and not only objects that it contains.
   */
  static boolean isShared(CopyPlan copy, TypeName type) {
    return copy.isSame() && copy.type().equals(type.withoutAnnotations());
  }

  static String shared(CopyPlan copy) {
    return copy.sharedParts().stream()
        .map(part -> PACKAGES.matcher(part.type().toString()).replaceAll(""))
        .collect(Collectors.joining(" and "));
  }

  /**
   * Returns the class's own plain getter and setter of a field that could otherwise be accessed
   * only through a handle. They do what the handle would do. Empty if the field can be accessed by
   * name, or if the class does not have both.
   */
  private Optional<OwnPair> ownPair(VariableElement field) {
    return fields.isHidden(field)
        ? own.getter(field)
            .flatMap(
                getter ->
                    own.setter(field)
                        .map(
                            setter ->
                                new OwnPair(
                                    getter.getSimpleName().toString(),
                                    setter.getSimpleName().toString())))
        : Optional.empty();
  }
}
