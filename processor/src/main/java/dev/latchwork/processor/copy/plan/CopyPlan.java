package dev.latchwork.processor.copy.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.types.known.LockKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How a value of a declared type is copied. */
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

  /** The declared type, as source writes it. */
  TypeName type();

  <R> R accept(CopyPlanVisitor<R> visitor);

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

  /** Whether objects of any class may be part of it. */
  default boolean holdsVariable() {
    return parts(Same.class).anyMatch(s -> s.sharing() == Sharing.TYPE_VARIABLE);
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

  /** The records whose components it copies itself. */
  default Stream<RecordOf> records() {
    return parts(RecordOf.class);
  }

  /** A type as messages and comments show it. */
  static String simple(TypeName type) {
    return type.withoutAnnotations().toString().replaceAll("\\b[a-z_]\\w*\\.", "");
  }

  private <P extends CopyPlan> Stream<P> parts(Class<P> kind) {
    Stream<P> own = kind.isInstance(this) ? Stream.of(kind.cast(this)) : Stream.of();
    return Stream.concat(own, contents().stream().flatMap(p -> p.parts(kind)));
  }

  /** The value itself. */
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

  /** The record or sealed type that this plan is a part of, again. */
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

  /** What a type variable stands for: the caller of the copier says how it is copied. */
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

  /** What a type variable stands for, which the copier of its bound copies. */
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
   * Something with a lock of its own, copied only when that of its holder is released.
   *
   * @param now what is done with it before that
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
    public boolean leadsOn() {
      return false;
    }
  }

  /**
   * A map entry as it is under a lock, so that whoever changes it then changes nothing of the copy.
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

  /** The copy of an entry that was taken: one, however often and by whomever it is met. */
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

  /** A lock: the copy gets its own, as fair as the original. */
  record FreshLock(TypeName type, LockKind kind) implements CopyPlan {
    @Override
    public <R> R accept(CopyPlanVisitor<R> visitor) {
      return visitor.freshLock(this);
    }
  }

  /**
   * By what somebody else wrote.
   *
   * @param owner the class of a static method, or of a constructor; empty for the value's own
   *     method
   * @param method its name; {@code new} for a constructor
   * @param cast whether it returns a wider type
   * @param exact whether a subclass that is met at run time is refused
   */
  record Trusted(
      TypeName type, Optional<ClassName> owner, String method, boolean cast, boolean exact)
      implements CopyPlan {
    public boolean isConstructor() {
      return method.equals("new");
    }

    /** As comments and pages show it. */
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

  /** It cannot be copied. */
  record Refused(TypeName type, String reason, List<String> waysOut) implements CopyPlan {
    @Override
    public <R> R accept(CopyPlanVisitor<R> visitor) {
      return visitor.refused(this);
    }
  }
}
