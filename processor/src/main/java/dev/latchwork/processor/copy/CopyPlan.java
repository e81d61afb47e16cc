package dev.latchwork.processor.copy;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.types.ContainerType;
import dev.latchwork.processor.types.ContainerType.Contents;
import dev.latchwork.processor.types.CopyKind;
import dev.latchwork.processor.types.LockKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How a value of a declared type is copied. */
public sealed interface CopyPlan {

  /** The declared type, as source writes it. */
  TypeName type();

  /** The plans for what a value holds. */
  default List<CopyPlan> contents() {
    return List.of();
  }

  /** Whether the copy is the value itself, so that there is nothing to write. */
  default boolean isSame() {
    return false;
  }

  /** Whether the copy of a value may turn out to be the value itself. */
  default boolean mayBeSame() {
    return isSame();
  }

  /** The same for a value that is taken in: its new owner goes on changing it. */
  default CopyPlan modifiable() {
    return this;
  }

  /**
   * Whether it is that already.
   *
   * @param around the records that it is a part of, and that are asked
   */
  default boolean isModifiable(Set<TypeName> around) {
    return contents().stream().allMatch(c -> c.isModifiable(around));
  }

  /** Whether the copy can fail for a class that is met at run time, and then names the field. */
  default boolean namesField() {
    return contents().stream().anyMatch(CopyPlan::namesField);
  }

  /** Whether the copy goes on to objects that may hold what holds this one. */
  default boolean leadsOn() {
    return contents().stream().anyMatch(CopyPlan::leadsOn);
  }

  /** Whether the copy nests others of its own type, as far as this plan shows. */
  default boolean isAgain() {
    return parts(Again.class).findAny().isPresent();
  }

  /** What a copy shares with its original although nobody knows that it is immutable. */
  default List<Same> sharedParts() {
    return parts(Same.class).filter(s -> s.sharing() == Sharing.OPAQUE).distinct().toList();
  }

  /** What makes the copy impossible; empty for a plan that can be written. */
  default List<Refused> refusals() {
    return parts(Refused.class).distinct().toList();
  }

  default boolean holdsQueueOfUnknownFairness() {
    return parts(ContainerOf.class).anyMatch(c -> c.container().hidesFairness());
  }

  /** The copiers that it calls. */
  default Stream<CopierCall> copierCalls() {
    return parts(CopierCall.class).distinct();
  }

  /** A type as messages and comments show it. */
  static String simple(TypeName type) {
    return type.withoutAnnotations().toString().replaceAll("\\b[a-z_]\\w*\\.", "");
  }

  private <P extends CopyPlan> Stream<P> parts(Class<P> kind) {
    Stream<P> own = kind.isInstance(this) ? Stream.of(kind.cast(this)) : Stream.of();
    return Stream.concat(own, contents().stream().flatMap(p -> p.parts(kind)));
  }

  /** Why a value is its own copy. */
  enum Sharing {
    IMMUTABLE,
    /** Guarded by itself. */
    GUARDED,
    TYPE_VARIABLE,
    /** Guarded by a lock of its own: copied once that of its holder is released. */
    LATER,
    /** A lock, a pool, a function, a logger: not state. */
    NOT_STATE,
    /** It may be mutable, and nobody knows how to copy it. */
    OPAQUE
  }

  /** The value itself. */
  record Same(TypeName type, Sharing sharing, String reason) implements CopyPlan {
    @Override
    public boolean isSame() {
      return true;
    }
  }

  /**
   * A small mutable object that is made anew.
   *
   * @param exact whether a subclass that is met at run time is refused, since it would be cut down
   * @param contents one plan for each reference that it holds
   */
  record ValueOf(TypeName type, CopyKind kind, boolean exact, List<CopyPlan> contents)
      implements CopyPlan {
    @Override
    public boolean namesField() {
      return exact || CopyPlan.super.namesField();
    }

    @Override
    public boolean mayBeSame() {
      return kind == CopyKind.OPTIONAL && contents.stream().allMatch(CopyPlan::mayBeSame);
    }

    @Override
    public CopyPlan modifiable() {
      return new ValueOf(type, kind, exact, contents.stream().map(CopyPlan::modifiable).toList());
    }
  }

  record ArrayOf(TypeName type, CopyPlan element) implements CopyPlan {
    @Override
    public List<CopyPlan> contents() {
      return List.of(element);
    }

    @Override
    public CopyPlan modifiable() {
      return new ArrayOf(type, element.modifiable());
    }
  }

  /**
   * A collection, queue or map.
   *
   * @param local the type of a variable that is filled: without wildcards, or for a raw type with
   *     nothing else
   * @param contents one plan for elements, or those for keys and values
   */
  record ContainerOf(
      TypeName type,
      TypeName local,
      boolean raw,
      Fidelity fidelity,
      ContainerType container,
      List<CopyPlan> contents)
      implements CopyPlan {
    /** For a value that turns out to be a list, which is copied in place. */
    Optional<ContainerOf> asList() {
      return fidelity.keepsClass() && container.contents() == Contents.ELEMENTS
          ? container.narrower().stream()
              .filter(n -> n.contents() == Contents.LIST)
              .map(n -> new ContainerOf(list(type), list(local), raw, fidelity, n, contents))
              .findFirst()
          : Optional.empty();
    }

    private static TypeName list(TypeName collection) {
      List<TypeName> arguments = ((ParameterizedTypeName) collection).typeArguments();
      return ParameterizedTypeName.get(
          ClassName.get(List.class), arguments.toArray(TypeName[]::new));
    }

    @Override
    public boolean namesField() {
      return fidelity == Fidelity.EXACT
          || (fidelity == Fidelity.LENIENT
              && container.contents() != Contents.LIST
              && !contents.get(0).isSame())
          || CopyPlan.super.namesField();
    }

    @Override
    public CopyPlan modifiable() {
      return isModifiable(Set.of())
          ? this
          : new ContainerOf(
              type,
              local,
              raw,
              fidelity.modifiable(),
              container,
              contents.stream().map(CopyPlan::modifiable).toList());
    }

    @Override
    public boolean isModifiable(Set<TypeName> around) {
      return (fidelity != Fidelity.SNAPSHOT || container.wrapper().isEmpty())
          && CopyPlan.super.isModifiable(around);
    }
  }

  /** How close the class of a container's copy comes to that of the original. */
  enum Fidelity {
    /** The documented kind of its interface, unmodifiable. */
    SNAPSHOT,
    /** The documented kind of its interface. */
    DECLARED,
    /** The class itself, else the copy fails. */
    EXACT,
    /** The class itself, else the documented kind of its interface. */
    LENIENT;

    /** Whether the class that is met at run time decides. */
    boolean keepsClass() {
      return this == EXACT || this == LENIENT;
    }

    Fidelity modifiable() {
      return this == SNAPSHOT ? DECLARED : this;
    }
  }

  /** A record that has no copier of its own. */
  record RecordOf(TypeName type, Fidelity fidelity, List<Component> components)
      implements CopyPlan {
    @Override
    public List<CopyPlan> contents() {
      return components.stream().map(Component::plan).toList();
    }

    @Override
    public CopyPlan modifiable() {
      return isModifiable(Set.of())
          ? this
          : new RecordOf(
              type,
              fidelity.modifiable(),
              components.stream()
                  .map(c -> new Component(c.name(), c.plan().modifiable()))
                  .toList());
    }

    @Override
    public boolean isModifiable(Set<TypeName> around) {
      Set<TypeName> within = new HashSet<>(around);
      within.add(type);
      return CopyPlan.super.isModifiable(within);
    }

    @Override
    public boolean mayBeSame() {
      return contents().stream().allMatch(CopyPlan::mayBeSame);
    }

    /** Its components are the fields to name. */
    @Override
    public boolean namesField() {
      return false;
    }
  }

  /** A component of a record, read by its accessor. */
  record Component(String name, CopyPlan plan) {}

  /** The record or sealed type that this plan is a part of, again. */
  record Again(TypeName type, Fidelity fidelity) implements CopyPlan {
    @Override
    public CopyPlan modifiable() {
      return new Again(type, fidelity.modifiable());
    }

    @Override
    public boolean isModifiable(Set<TypeName> around) {
      return around.contains(type);
    }

    @Override
    public boolean leadsOn() {
      return true;
    }
  }

  /** A sealed type: by the subtype that a value is of. */
  record OneOf(TypeName type, Fidelity fidelity, List<CopyPlan> contents) implements CopyPlan {
    @Override
    public boolean mayBeSame() {
      return contents.stream().anyMatch(CopyPlan::mayBeSame);
    }

    @Override
    public boolean namesField() {
      return false;
    }

    @Override
    public CopyPlan modifiable() {
      return isModifiable(Set.of())
          ? this
          : new OneOf(
              type, fidelity.modifiable(), contents.stream().map(CopyPlan::modifiable).toList());
    }

    @Override
    public boolean isModifiable(Set<TypeName> around) {
      Set<TypeName> within = new HashSet<>(around);
      within.add(type);
      return CopyPlan.super.isModifiable(within);
    }
  }

  /**
   * By the copier that is generated for the type.
   *
   * @param contents how it is to copy what its type variables stand for, as far as it asks
   */
  record CopierCall(TypeName type, ClassName copier, List<CopyPlan> contents) implements CopyPlan {
    @Override
    public boolean leadsOn() {
      return true;
    }

    @Override
    public CopyPlan modifiable() {
      return new CopierCall(type, copier, contents.stream().map(CopyPlan::modifiable).toList());
    }
  }

  /** What a type variable stands for: the caller of the copier says how it is copied. */
  record ByOperator(TypeVariableName type) implements CopyPlan {
    @Override
    public boolean mayBeSame() {
      return true;
    }

    @Override
    public boolean leadsOn() {
      return true;
    }
  }

  /** What a type variable stands for, which the copier of its bound copies. */
  record ByBound(TypeVariableName type, CopyPlan bound) implements CopyPlan {
    @Override
    public List<CopyPlan> contents() {
      return List.of(bound);
    }
  }

  /**
   * Something with a lock of its own, copied only when that of its holder is released.
   *
   * @param now what is done with it before that
   */
  record Later(CopyPlan now, CopyPlan plan) implements CopyPlan {
    @Override
    public TypeName type() {
      return plan.type();
    }

    @Override
    public List<CopyPlan> contents() {
      return List.of(plan);
    }

    @Override
    public boolean leadsOn() {
      return false;
    }
  }

  /**
   * A map entry as it is under a lock, so that whoever changes it then changes nothing of the copy.
   */
  record Taken(ValueOf entry) implements CopyPlan {
    @Override
    public TypeName type() {
      return entry.type();
    }

    @Override
    public List<CopyPlan> contents() {
      return entry.contents();
    }
  }

  /** The copy of an entry that was taken: one, however often and by whomever it is met. */
  record OfTaken(ValueOf entry) implements CopyPlan {
    @Override
    public TypeName type() {
      return entry.type();
    }

    @Override
    public List<CopyPlan> contents() {
      return entry.contents();
    }
  }

  /** A lock: the copy gets its own, as fair as the original. */
  record FreshLock(TypeName type, LockKind kind) implements CopyPlan {}

  /** It cannot be copied. */
  record Refused(TypeName type, String reason, List<String> waysOut) implements CopyPlan {}
}
