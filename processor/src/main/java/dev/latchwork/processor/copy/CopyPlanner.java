package dev.latchwork.processor.copy;

import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.Env;
import dev.latchwork.processor.copy.CopyPlan.Again;
import dev.latchwork.processor.copy.CopyPlan.ArrayOf;
import dev.latchwork.processor.copy.CopyPlan.Component;
import dev.latchwork.processor.copy.CopyPlan.ContainerOf;
import dev.latchwork.processor.copy.CopyPlan.CopierCall;
import dev.latchwork.processor.copy.CopyPlan.RecordOf;
import dev.latchwork.processor.copy.CopyPlan.Same;
import dev.latchwork.processor.copy.CopyPlan.Sharing;
import dev.latchwork.processor.copy.CopyPlan.ValueOf;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.types.ContainerType;
import dev.latchwork.processor.types.CopyKind;
import dev.latchwork.processor.types.Mutability;
import dev.latchwork.processor.types.Mutability.Copyable;
import dev.latchwork.processor.types.Mutability.Immutable;
import dev.latchwork.processor.types.Nameability;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Plans snapshots: what a guarded object hands out of its mutable state. What nobody knows how to
 * copy is shared, and the plan says so.
 */
public final class CopyPlanner {
  private final Env env;
  private final Nameability nameability;
  private final TypeArguments arguments;
  private final Set<String> open = new HashSet<>();

  /**
   * @param from the type that the generated class is generated for
   */
  public CopyPlanner(Env env, TypeElement from) {
    this.env = env;
    this.nameability = env.nameability(from);
    this.arguments = new TypeArguments(env);
  }

  public CopyPlan plan(TypeMirror type) {
    TypeMirror bound = arguments.upperBound(type);
    TypeName name = env.names().of(bound).withoutAnnotations();
    if (bound.getKind() == TypeKind.TYPEVAR) {
      return new Same(name, Sharing.TYPE_VARIABLE, "a type variable");
    }
    if (bound.getKind() == TypeKind.ERROR) {
      return new Same(name, Sharing.GUARDED, "generated for a type annotated @Guarded");
    }
    Optional<String> unnameable = unnameable(bound);
    if (unnameable.isPresent()) {
      return new Same(name, Sharing.OPAQUE, unnameable.get() + " cannot be named here");
    }
    if (env.facts().isGuarded(bound)) {
      return new Same(name, Sharing.GUARDED, "annotated @Guarded");
    }
    if (env.facts().isResource(bound)) {
      return new Same(name, Sharing.NOT_STATE, "a lock, a pool or another resource");
    }
    Mutability mutability = env.facts().mutability(bound);
    if (mutability instanceof Immutable) {
      return new Same(name, Sharing.IMMUTABLE, mutability.reason());
    }
    if (mutability instanceof Copyable copyable) {
      return copyable(bound, name, copyable.kind());
    }
    return env.facts()
        .shared(bound)
        .map(reason -> new Same(name, Sharing.NOT_STATE, reason))
        .orElseGet(() -> new Same(name, Sharing.OPAQUE, mutability.reason()));
  }

  private CopyPlan copyable(TypeMirror type, TypeName name, CopyKind kind) {
    return switch (kind) {
      case ARRAY -> new ArrayOf(name, plan(((ArrayType) type).getComponentType()));
      case COPIER -> new CopierCall(name, GeneratedNames.classFor(element(type), "", "Copier"));
      case RECORD -> ofRecord((DeclaredType) type, name);
      case CONTAINER ->
          ofContainer((DeclaredType) type, name, env.facts().container(type).orElseThrow());
      default -> ofValue((DeclaredType) type, name, kind);
    };
  }

  private CopyPlan ofValue(DeclaredType type, TypeName name, CopyKind kind) {
    List<CopyPlan> contents = plan(arguments.of(type));
    boolean same = kind == CopyKind.OPTIONAL && contents.stream().allMatch(CopyPlan::isSame);
    return same ? contents.get(0) : new ValueOf(name, kind, contents);
  }

  private CopyPlan ofContainer(DeclaredType type, TypeName name, ContainerType container) {
    List<CopyPlan> contents = plan(arguments.of(type));
    boolean same = contents.stream().allMatch(CopyPlan::isSame);
    if (!same && arguments.hasBoundedWildcard(type)) {
      return new Same(name, Sharing.OPAQUE, "its type arguments cannot be named");
    }
    return new ContainerOf(
        name, arguments.withoutWildcards(type), arguments.isRaw(type), container, contents);
  }

  private CopyPlan ofRecord(DeclaredType type, TypeName name) {
    if (!open.add(name.toString())) {
      return new Again(name);
    }
    List<Component> components = new ArrayList<>();
    for (var component : ElementFilter.recordComponentsIn(element(type).getEnclosedElements())) {
      components.add(
          new Component(
              component.getSimpleName().toString(), plan(env.types().asMemberOf(type, component))));
    }
    open.remove(name.toString());
    return new RecordOf(name, List.copyOf(components));
  }

  private List<CopyPlan> plan(List<? extends TypeMirror> types) {
    return types.stream().map(this::plan).toList();
  }

  /** Of what the type mentions, the first that cannot be; what is yet to be generated can. */
  private Optional<String> unnameable(TypeMirror type) {
    return switch (type.getKind()) {
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

  private static TypeElement element(TypeMirror type) {
    return (TypeElement) ((DeclaredType) type).asElement();
  }
}
