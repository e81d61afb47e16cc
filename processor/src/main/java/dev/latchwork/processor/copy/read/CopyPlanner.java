package dev.latchwork.processor.copy.read;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.copy.plan.ArrayOf;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.ByBound;
import dev.latchwork.processor.copy.plan.CopyPlan.ByOperator;
import dev.latchwork.processor.copy.plan.CopyPlan.FreshLock;
import dev.latchwork.processor.copy.plan.CopyPlan.Refused;
import dev.latchwork.processor.copy.plan.CopyPlan.Same;
import dev.latchwork.processor.copy.plan.Fidelity;
import dev.latchwork.processor.copy.plan.Sharing;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Mutability;
import dev.latchwork.processor.types.Mutability.Copyable;
import dev.latchwork.processor.types.Mutability.Immutable;
import dev.latchwork.processor.types.Nameability;
import dev.latchwork.processor.types.TypeKinds;
import dev.latchwork.processor.types.known.CopyKind;
import dev.latchwork.processor.types.known.LockKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * Plans how values are copied, judging by the types of their declarations. Planning never fails: if
 * a type cannot be copied, the plan says so.
 */
public final class CopyPlanner {
  private final Env env;
  private final Fidelity fidelity;
  private final Nameability nameability;
  private final TypeArguments arguments;
  private final OperatedVariables operated;
  private final boolean takesOperators;
  private final String here;
  private final Refusals refusals;
  private final HolderPlanner holders;
  private final RecordComponents components;
  private final TrustedPlanner trusted;
  private final Set<Element> open = new HashSet<>();

  /**
   * Plans snapshots, which a guarded object returns instead of its mutable state. A value that
   * cannot be copied is shared, and the plan says so.
   *
   * @param from the type for which a class is generated
   */
  public CopyPlanner(Env env, TypeElement from) {
    this(env, from, Fidelity.SNAPSHOT);
  }

  private CopyPlanner(Env env, TypeElement from, Fidelity fidelity) {
    this.env = env;
    this.fidelity = fidelity;
    this.nameability =
        fidelity == Fidelity.SNAPSHOT ? env.nameability(from) : env.packageNameability(from);
    this.arguments = new TypeArguments(env);
    this.operated = new OperatedVariables(env);
    this.takesOperators = !env.facts().isGuarded(from.asType());
    this.refusals = new Refusals(env);
    this.here = env.packageOf(from);
    this.trusted = new TrustedPlanner(env, here, nameability);
    this.components = new RecordComponents(env, from, fidelity != Fidelity.SNAPSHOT);
    this.holders = new HolderPlanner(env, fidelity, this);
  }

  /**
   * Plans deep copies, which are of the same classes as the originals and share no state that may
   * be mutable.
   */
  public static CopyPlanner exact(Env env, TypeElement from) {
    return new CopyPlanner(env, from, Fidelity.EXACT);
  }

  /**
   * Plans deep copies in which a collection of an unknown class is copied to the class that is
   * documented for its interface.
   */
  public static CopyPlanner lenient(Env env, TypeElement from) {
    return new CopyPlanner(env, from, Fidelity.LENIENT);
  }

  RecordComponents components() {
    return components;
  }

  public CopyPlan plan(TypeMirror type) {
    TypeMirror bound = arguments.upperBound(type);
    TypeName name = env.names().of(bound).withoutAnnotations();
    if (TypeKinds.of(bound) == TypeKind.ERROR) {
      return yetToBeGenerated(bound, name);
    }
    Mutability mutability = env.facts().mutability(bound);
    if (mutability instanceof Immutable) {
      return new Same(name, Sharing.IMMUTABLE, mutability.reason());
    }
    if (bound instanceof TypeVariable variable) {
      return ofVariable(variable, name);
    }
    Optional<String> unnameable = unnameable(bound);
    if (unnameable.isPresent()) {
      return hidden(name, unnameable.get());
    }
    Optional<CopyPlan> trusted = this.trusted.plan(bound, name, fidelity);
    if (trusted.isPresent()) {
      return trusted.get();
    }
    if (env.isGuarded(bound)) {
      return guarded(bound, name);
    }
    if (env.facts().isResource(bound)) {
      return resource(bound, name);
    }
    if (mutability instanceof Copyable copyable) {
      return copyable(bound, name, copyable.kind());
    }
    List<? extends TypeMirror> subtypes = permitted(bound);
    if (!subtypes.isEmpty()) {
      return holders.ofSealed(name, subtypes);
    }
    return env.facts()
        .shared(bound)
        .<CopyPlan>map(reason -> new Same(name, Sharing.NOT_STATE, reason))
        .orElseGet(() -> opaque(bound, name, mutability.reason()));
  }

  /**
   * The plan for a value whose type mentions a type that generated code cannot name. A snapshot
   * shares the value, and a deep copier refuses to copy it.
   *
   * @param hidden the canonical name of the type that generated code cannot name
   */
  private CopyPlan hidden(TypeName name, String hidden) {
    String reason = hidden + " is not accessible to generated code";
    if (fidelity == Fidelity.SNAPSHOT) {
      return new Same(name, Sharing.OPAQUE, reason);
    }
    TypeElement element = env.elements().getTypeElement(hidden);
    boolean isNear = element != null && env.packageOf(element).equals(here);
    List<String> ways =
        isNear ? List.of("make " + hidden + " accessible in the package") : List.of();
    return new Refused(name, reason, ways);
  }

  private CopyPlan ofVariable(TypeVariable variable, TypeName name) {
    if (fidelity == Fidelity.SNAPSHOT) {
      return new Same(name, Sharing.TYPE_VARIABLE, "it can be any type");
    }
    TypeVariableName written = TypeVariableName.get(name.toString());
    return operated
        .deepCopyBound(variable)
        .map(bound -> byBound(variable, written, bound))
        .orElseGet(
            () ->
                takesOperators
                    ? new ByOperator(written)
                    : new Refused(
                        name,
                        "it is a type variable, and deepCopy() takes no operator for it",
                        List.of("give %s a bound that is annotated @DeepCopy".formatted(name))));
  }

  private CopyPlan byBound(TypeVariable variable, TypeVariableName name, TypeMirror bound) {
    if (!open.add(variable.asElement())) {
      return new Refused(name, "it appears in its own bound", List.of("give it another bound"));
    }
    CopyPlan plan = plan(bound);
    open.remove(variable.asElement());
    return plan instanceof Same same
        ? new Same(name, same.sharing(), same.reason())
        : new ByBound(name, plan);
  }

  private CopyPlan yetToBeGenerated(TypeMirror type, TypeName name) {
    if (!env.names().isAnnounced(type)) {
      return new Same(name, Sharing.NOT_STATE, "it is missing, which the compiler reports");
    }
    return env.isResource(type)
        ? other(name, Sharing.NOT_STATE, "it is a pool")
        : guarded(type, name);
  }

  /**
   * Plans the copy of a guarded object. A snapshot shares the object, since it has its own lock. A
   * deep copy calls the object's copier, and is refused if there is none.
   */
  private CopyPlan guarded(TypeMirror type, TypeName name) {
    if (fidelity == Fidelity.SNAPSHOT) {
      return new Same(name, Sharing.GUARDED, "it is annotated @Guarded");
    }
    if (!env.facts().isGuarded(type)) {
      return new Refused(
          name,
          "it is generated for a class annotated @Guarded",
          List.of("use the annotated class as the type of the field"));
    }
    return env.facts().isDeepCopy(type)
        ? copyable(type, name, CopyKind.COPIER)
        : new Refused(
            name,
            "it is annotated @Guarded",
            List.of("annotate %s with @DeepCopy too".formatted(element(type).getSimpleName())));
  }

  /** The plan for a value that a snapshot shares and a deep copier refuses to copy. */
  CopyPlan other(TypeName name, Sharing sharing, String reason) {
    return fidelity == Fidelity.SNAPSHOT
        ? new Same(name, sharing, reason)
        : new Refused(name, reason, List.of());
  }

  private CopyPlan opaque(TypeMirror type, TypeName name, String reason) {
    return fidelity == Fidelity.SNAPSHOT
        ? new Same(name, Sharing.OPAQUE, reason)
        : refusals.opaque(type, name, reason);
  }

  private CopyPlan resource(TypeMirror type, TypeName name) {
    if (fidelity == Fidelity.SNAPSHOT) {
      return new Same(name, Sharing.NOT_STATE, "a lock, a pool or another resource");
    }
    Optional<LockKind> lock = env.facts().freshLock(type);
    return lock.isPresent() ? new FreshLock(name, lock.get()) : refusals.resource(type, name);
  }

  private CopyPlan copyable(TypeMirror type, TypeName name, CopyKind kind) {
    return switch (kind) {
      case ARRAY -> new ArrayOf(name, plan(((ArrayType) type).getComponentType()));
      case COPIER ->
          fidelity == Fidelity.SNAPSHOT && isWithdrawn(type)
              ? new Same(name, Sharing.NOT_STATE, "its copier was refused")
              : holders.byCopier((DeclaredType) type, name);
      case RECORD -> holders.ofRecord((DeclaredType) type, name);
      case CONTAINER ->
          holders.ofContainer((DeclaredType) type, name, env.facts().container(type).orElseThrow());
      default -> holders.ofValue((DeclaredType) type, name, kind);
    };
  }

  private boolean isWithdrawn(TypeMirror type) {
    return env.names().isWithdrawn(GeneratedNames.classFor(element(type), "", "Copier"));
  }

  /**
   * The permitted subtypes of an abstract sealed type without type arguments; empty for any other
   * type.
   */
  private List<? extends TypeMirror> permitted(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.getTypeArguments().isEmpty()
            && element(type).getModifiers().contains(Modifier.ABSTRACT)
        ? element(type).getPermittedSubclasses().stream().map(this::withoutVariables).toList()
        : List.of();
  }

  /**
   * Replaces the type variables of a subtype with wildcards, since they have no meaning for a value
   * declared as the supertype.
   */
  private TypeMirror withoutVariables(TypeMirror subtype) {
    TypeElement declared = element(subtype);
    return declared.getTypeParameters().isEmpty()
        ? subtype
        : env.types()
            .getDeclaredType(
                declared,
                declared.getTypeParameters().stream()
                    .map(p -> env.types().getWildcardType(null, null))
                    .toArray(TypeMirror[]::new));
  }

  List<CopyPlan> plan(List<? extends TypeMirror> types) {
    return types.stream().map(this::plan).toList();
  }

  /**
   * The first type mentioned in {@code type} that generated code cannot name; empty if it can name
   * all of them. A type that is yet to be generated can be named.
   */
  private Optional<String> unnameable(TypeMirror type) {
    return switch (TypeKinds.of(type)) {
      case ERROR -> Optional.empty();
      case ARRAY -> unnameable(((ArrayType) type).getComponentType());
      case DECLARED ->
          nameability
              .unnameable(env.types().erasure(type))
              .or(() -> firstUnnameable(((DeclaredType) type).getTypeArguments()));
      case WILDCARD -> unnameable(arguments.upperBound(type));
      default -> nameability.unnameable(type);
    };
  }

  private Optional<String> firstUnnameable(List<? extends TypeMirror> types) {
    return types.stream().map(this::unnameable).flatMap(Optional::stream).findFirst();
  }

  static TypeElement element(TypeMirror type) {
    return (TypeElement) ((DeclaredType) type).asElement();
  }
}
