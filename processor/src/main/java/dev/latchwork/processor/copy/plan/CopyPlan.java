package dev.latchwork.processor.copy.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.types.known.LockKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How a value is copied, as far as the type of its declaration tells. */
public sealed interface CopyPlan
    permits CopyPlan.Same,
        ValueOf,
        ArrayOf,
        ContainerOf,
        RecordOf,
        CopyPlan.Again,
        OneOf,
        CopierCall,
        CopyPlan.ByOperator,
        CopyPlan.ByBound,
        CopyPlan.Later,
        CopyPlan.Taken,
        CopyPlan.OfTaken,
        CopyPlan.FreshLock,
        CopyPlan.Trusted,
        CopyPlan.Refused {

  /** The declared type of the value, as generated code writes it. */
  TypeName type();

  <R> R accept(CopyPlanVisitor<R> visitor);

  /** The plans for what the value holds. */
  default List<CopyPlan> contents() {
    return List.of();
  }

  /** Returns whether the copy is the value itself, so that no code is needed to copy it. */
  default boolean isSame() {
    return false;
  }

  /** Returns whether the copy may turn out to be the value itself. */
  default boolean mayBeSame() {
    return isSame();
  }

  /**
   * The same plan with modifiable copies. A setter needs this, for example: the object that
   * receives the copy may modify it.
   */
  default CopyPlan modifiable() {
    return this;
  }

  /**
   * Returns whether no part of the copy is an unmodifiable snapshot, so that {@link #modifiable}
   * need not change the plan.
   *
   * @param around the records and sealed types that contain the value and are already being
   *     examined
   */
  default boolean isModifiable(Set<TypeName> around) {
    return contents().stream().allMatch(c -> c.isModifiable(around));
  }

  /**
   * Returns whether copying the value may throw an exception that names the value's field, for
   * example because a class found at run time cannot be copied.
   */
  default boolean namesField() {
    return contents().stream().anyMatch(CopyPlan::namesField);
  }

  /**
   * Returns whether the value may refer back to the object that holds it, directly or through other
   * objects, as far as this plan shows.
   */
  default boolean leadsOn() {
    return contents().stream().anyMatch(CopyPlan::leadsOn);
  }

  /**
   * Returns whether the plan is recursive: a record or sealed type in it may contain values of its
   * own type.
   */
  default boolean isAgain() {
    return parts(Again.class).findAny().isPresent();
  }

  /**
   * The parts that the copy shares with the original because Latchwork cannot copy them, although
   * they may be mutable.
   */
  default List<Same> sharedParts() {
    return parts(Same.class).filter(s -> s.sharing() == Sharing.OPAQUE).distinct().toList();
  }

  /**
   * Returns whether the copy shares values of a type variable with the original. Such values may be
   * of any class.
   */
  default boolean holdsVariable() {
    return parts(Same.class).anyMatch(s -> s.sharing() == Sharing.TYPE_VARIABLE);
  }

  /** The reasons why the value cannot be copied; empty if it can. */
  default List<Refused> refusals() {
    return parts(Refused.class).distinct().toList();
  }

  default boolean holdsQueueOfUnknownFairness() {
    return parts(ContainerOf.class).anyMatch(c -> c.container().hidesFairness());
  }

  /** The parts that are copied by code that the user has named. */
  default List<Trusted> trusted() {
    return parts(Trusted.class).distinct().toList();
  }

  /** The parts that the copy shares with the original, for any reason. */
  default List<Same> shared() {
    return parts(Same.class).distinct().toList();
  }

  /** The copiers that the plan calls. */
  default Stream<CopierCall> copierCalls() {
    return parts(CopierCall.class).distinct();
  }

  /** The records whose components the plan copies itself. */
  default Stream<RecordOf> records() {
    return parts(RecordOf.class);
  }

  /** The type as messages and comments name it: without annotations and package names. */
  static String simple(TypeName type) {
    return type.withoutAnnotations().toString().replaceAll("\\b[a-z_]\\w*\\.", "");
  }

  private <P extends CopyPlan> Stream<P> parts(Class<P> kind) {
    Stream<P> own = kind.isInstance(this) ? Stream.of(kind.cast(this)) : Stream.of();
    return Stream.concat(own, contents().stream().flatMap(p -> p.parts(kind)));
  }

  /** The value itself, which the copy shares with the original. */
  record Same(TypeName type, Sharing sharing, String reason) implements CopyPlan {
    @Override
    public <R> R accept(CopyPlanVisitor<R> visitor) {
      return visitor.same(this);
    }

    @Override
    public boolean isSame() {
      return true;
    }
  }

  /** A value whose type, a record or sealed type, is already planned elsewhere in the same plan. */
  record Again(TypeName type, Fidelity fidelity) implements CopyPlan {
    @Override
    public <R> R accept(CopyPlanVisitor<R> visitor) {
      return visitor.again(this);
    }

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

  /** A value of a type variable. The caller of the copier passes an operator that copies it. */
  record ByOperator(TypeVariableName type) implements CopyPlan {
    @Override
    public <R> R accept(CopyPlanVisitor<R> visitor) {
      return visitor.operator(this);
    }

    @Override
    public boolean mayBeSame() {
      return true;
    }

    @Override
    public boolean leadsOn() {
      return true;
    }
  }

  /** A value of a type variable that is copied like a value of the variable's bound. */
  record ByBound(TypeVariableName type, CopyPlan bound) implements CopyPlan {
    @Override
    public <R> R accept(CopyPlanVisitor<R> visitor) {
      return visitor.bound(this);
    }

    @Override
    public List<CopyPlan> contents() {
      return List.of(bound);
    }

    @Override
    public boolean isSame() {
      return bound.isSame();
    }
  }

  /**
   * A value that is copied only after its holder's lock is released, since it is, or holds, an
   * object with its own lock.
   *
   * @param now what is done with the value while the holder's lock is held
   * @param plan how the value is copied once the holder's lock is released
   */
  record Later(CopyPlan now, CopyPlan plan) implements CopyPlan {
    @Override
    public <R> R accept(CopyPlanVisitor<R> visitor) {
      return visitor.later(this);
    }

    @Override
    public TypeName type() {
      return plan.type();
    }

    @Override
    public List<CopyPlan> contents() {
      return List.of(plan);
    }

    @Override
    public boolean namesField() {
      return now.namesField() || plan.namesField();
    }

    @Override
    public boolean leadsOn() {
      return false;
    }
  }

  /**
   * A snapshot of a map entry taken under a lock, so that later changes to the entry do not affect
   * the copy.
   */
  record Taken(ValueOf entry) implements CopyPlan {
    @Override
    public <R> R accept(CopyPlanVisitor<R> visitor) {
      return visitor.taken(this);
    }

    @Override
    public TypeName type() {
      return entry.type();
    }

    @Override
    public List<CopyPlan> contents() {
      return entry.contents();
    }

    @Override
    public boolean namesField() {
      return entry.namesField();
    }
  }

  /** The copy of a {@link Taken} entry. An entry has only one copy, however often it is reached. */
  record OfTaken(ValueOf entry) implements CopyPlan {
    @Override
    public <R> R accept(CopyPlanVisitor<R> visitor) {
      return visitor.ofTaken(this);
    }

    @Override
    public TypeName type() {
      return entry.type();
    }

    @Override
    public List<CopyPlan> contents() {
      return entry.contents();
    }

    @Override
    public boolean namesField() {
      return contents().stream().anyMatch(CopyPlan::namesField);
    }
  }

  /**
   * A lock. The copy gets its own lock, with the same fairness unless it is a {@code StampedLock},
   * which has none.
   */
  record FreshLock(TypeName type, LockKind kind) implements CopyPlan {
    @Override
    public <R> R accept(CopyPlanVisitor<R> visitor) {
      return visitor.freshLock(this);
    }
  }

  /**
   * A copy made by code that the user has named.
   *
   * @param owner the class of the static method or constructor; empty for an instance method, which
   *     is called on the value
   * @param method the name of the method; {@code new} for a constructor
   * @param cast whether the result has to be cast, since the method returns a wider type
   * @param exact whether copying an object of a subclass throws at run time
   */
  record Trusted(
      TypeName type, Optional<ClassName> owner, String method, boolean cast, boolean exact)
      implements CopyPlan {
    public boolean isConstructor() {
      return method.equals("new");
    }

    /**
     * The code as the review page shows it, such as {@code new Order(..)} or {@code
     * Order.copyOf(..)}.
     */
    public String name() {
      String of = owner.map(ClassName::simpleName).orElse(CopyPlan.simple(type));
      return isConstructor() ? "new " + of + "(..)" : of + "." + method + "(..)";
    }

    @Override
    public boolean namesField() {
      return exact;
    }

    @Override
    public <R> R accept(CopyPlanVisitor<R> visitor) {
      return visitor.trusted(this);
    }
  }

  /** A value that cannot be copied. */
  record Refused(TypeName type, String reason, List<String> waysOut) implements CopyPlan {
    @Override
    public <R> R accept(CopyPlanVisitor<R> visitor) {
      return visitor.refused(this);
    }
  }
}
