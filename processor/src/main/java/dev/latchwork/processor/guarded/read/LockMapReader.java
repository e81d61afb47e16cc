package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.guarded.model.AccessorModel;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.model.LockModel;
import dev.latchwork.processor.guarded.model.WhenModel;
import dev.latchwork.processor.report.model.Claim;
import dev.latchwork.processor.report.model.LockMap;
import dev.latchwork.processor.report.model.LockMap.Field;
import dev.latchwork.processor.report.model.LockMap.Method;
import dev.latchwork.processor.report.model.LockMap.Mode;
import dev.latchwork.processor.report.model.LockMap.Role;
import dev.latchwork.processor.report.model.Shown;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.TypeFacts;
import dev.latchwork.processor.types.known.PoolKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Reads what the review page shows about a guarded class. This includes members for which nothing
 * is generated, and which the model therefore does not contain.
 */
public final class LockMapReader {
  private static final String UNGUARDED = "@Unguarded";

  private final Env env;
  private final TypeElement type;
  private final GuardedModel model;

  public LockMapReader(Env env, TypeElement type, GuardedModel model) {
    this.env = env;
    this.type = type;
    this.model = model;
  }

  public LockMap read() {
    if (model.shape() == GuardedModel.Shape.WRAPPER) {
      return ofWrapper(model);
    }
    List<Method> methods = new ArrayList<>(new LockMapMethods(model).all());
    methods.addAll(past());
    return map(model, fields(), methods);
  }

  /** Reads what the review page shows about a wrapper, which has no field but its delegate. */
  public static LockMap ofWrapper(GuardedModel model) {
    return map(model, List.of(delegate(model)), new LockMapMethods(model).all());
  }

  private static LockMap map(GuardedModel model, List<Field> fields, List<Method> methods) {
    return new LockMap(
        model.name().simpleName(),
        model
            .lock()
            .by()
            .map(f -> "the lock in the field " + f.name())
            .orElse(model.lock().description()),
        model.lock().kind() == LockModel.Kind.MONITOR,
        fields,
        methods,
        model.when().predicates().stream().map(WhenModel.Predicate::shown).toList(),
        CarriedTexts.of(model),
        claims(model, methods));
  }

  private static List<Claim> claims(GuardedModel model, List<Method> methods) {
    List<Claim> claims = new ArrayList<>();
    model
        .lock()
        .by()
        .ifPresent(
            f ->
                claims.add(
                    new Claim(
                        f.name(),
                        "is the lock that the code of the class takes itself, as by says")));
    methods.stream()
        .filter(m -> m.note().equals(UNGUARDED))
        .forEach(m -> claims.add(new Claim(m.signature(), "needs no lock, as @Unguarded says")));
    return claims;
  }

  private static Field delegate(GuardedModel model) {
    return new Field(
        model.names().of("delegate"),
        Shown.type(model.original()),
        Role.GUARDED,
        "the wrapped object",
        List.of());
  }

  private List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    for (TypeElement t = type; t != null && !Enclosing.isOfJdk(t); t = TypeFacts.superclass(t)) {
      List<Field> own = new ArrayList<>();
      for (VariableElement field : Members.instanceFields(t)) {
        own.add(field(field, t));
      }
      fields.addAll(0, own);
    }
    return fields;
  }

  private Field field(VariableElement field, TypeElement owner) {
    String name = field.getSimpleName().toString();
    TypeMirror declared =
        owner.getTypeParameters().isEmpty() || owner.equals(type)
            ? field.asType()
            : env.types().asMemberOf((DeclaredType) type.asType(), field);
    boolean isFinal = field.getModifiers().contains(Modifier.FINAL);
    return new Field(
        name,
        Shown.type(env.names().of(declared)),
        role(declared, isFinal),
        note(field, declared, owner),
        model.accessors().stream()
            .filter(a -> a.field().equals(name))
            .map(this::accessor)
            .toList());
  }

  private Role role(TypeMirror declared, boolean isFinal) {
    if (env.isResource(declared)) {
      return Role.RESOURCE;
    }
    if (isFinal && env.isGuarded(declared)) {
      return Role.OWN_LOCK;
    }
    return isFinal && env.facts().isImmutable(declared) ? Role.CONSTANT : Role.GUARDED;
  }

  private String note(VariableElement field, TypeMirror declared, TypeElement owner) {
    List<String> notes = new ArrayList<>();
    if (model.lock().by().filter(f -> field.getSimpleName().contentEquals(f.name())).isPresent()) {
      notes.add("the lock");
    } else if (env.isResource(declared)) {
      notes.add(resource(declared));
    } else if (env.isGuarded(declared) && !field.getModifiers().contains(Modifier.FINAL)) {
      notes.add("only the reference; the object has its own lock");
    }
    if (!owner.equals(type)) {
      notes.add("inherited from " + owner.getSimpleName());
    }
    if (field.getModifiers().contains(Modifier.PRIVATE)) {
      notes.add("private");
    }
    if (Annotations.isPresent(field, ToStringReader.REDACTED)) {
      notes.add("printed as ***");
    }
    return String.join(", ", notes);
  }

  private String resource(TypeMirror declared) {
    return env.facts()
        .pool(declared)
        .map(PoolKind::description)
        .orElse(env.facts().lock(declared).isPresent() ? "a lock" : "a pool");
  }

  private String accessor(AccessorModel accessor) {
    String shown = Shown.method(accessor.signature().name(), accessor.signature().parameters());
    if (accessor.kind() != AccessorModel.Kind.GETTER) {
      return shown;
    }
    return switch (accessor.access()) {
      case PLAIN -> shown + " without the lock";
      case ONE_STEP ->
          model.lock().kind() == LockModel.Kind.OPTIMISTIC
              ? shown + " without the lock while no thread is writing"
              : shown;
      case LOCKED -> accessor.copy().isSame() ? shown : shown + " with a copy";
    };
  }

  /**
   * Methods that run without the lock, for which nothing is generated: those marked
   * {@code @Unguarded}, getters of constants, final methods, and package-private methods from
   * another package. Methods of the JDK are left out.
   */
  private List<Method> past() {
    List<Method> past = new ArrayList<>();
    for (ExecutableElement method : env.members().methods(type)) {
      if (!Enclosing.isOfJdk(method)) {
        reason(method).ifPresent(r -> past.add(past(method, r)));
      }
    }
    return past;
  }

  private Optional<String> reason(ExecutableElement method) {
    if (Annotations.isPresent(method, MethodReader.UNGUARDED)) {
      return Optional.of(UNGUARDED);
    }
    if (method.getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.empty();
    }
    if (returnsConstant(method)) {
      return Optional.of("returns a field that never changes");
    }
    return switch (env.members().overridability(method, type)) {
      case FINAL -> Optional.of("final");
      case OTHER_PACKAGE -> Optional.of("package-private in another package");
      default -> Optional.empty();
    };
  }

  private boolean returnsConstant(ExecutableElement method) {
    return model.methods().stream()
            .noneMatch(
                m ->
                    m.signature().parameters().isEmpty()
                        && method.getSimpleName().contentEquals(m.signature().name()))
        && new OwnAccessors(env, type)
            .returned(method)
            .filter(f -> f.getModifiers().contains(Modifier.FINAL))
            .isPresent();
  }

  private Method past(ExecutableElement method, String reason) {
    return new Method(shown(method), Mode.FREE, Optional.empty(), reason, false);
  }

  private String shown(ExecutableElement method) {
    return method.getParameters().stream()
        .map(p -> Shown.type(env.names().of(p.asType())))
        .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
  }
}
