package dev.latchwork.processor.check;

import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.Access;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.HeldLock;
import dev.latchwork.processor.check.code.Site;
import dev.latchwork.processor.check.cure.Accessors;
import dev.latchwork.processor.check.cure.Cures;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.diagnostic.Show;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Finds code that accesses the fields of a guarded object without holding the object's lock. */
final class OutsideCheck implements Check {
  private final GuardedTypes guarded;
  private final Cures cures;
  private final Accessors accessors;
  private final Env env;

  OutsideCheck(Domain domain) {
    this.guarded = domain.guarded();
    this.cures = domain.cures();
    this.env = domain.env();
    this.accessors = new Accessors(env, guarded);
  }

  @Override
  public void check(BodyFacts code, Report report) {
    for (Access access : code.accesses()) {
      owner(access)
          .filter(owner -> isOpen(access, owner, code))
          .ifPresent(owner -> add(access, owner, code, report));
    }
  }

  private void add(Access access, TypeElement owner, BodyFacts code, Report report) {
    boolean underReadLock = isUnderReadLock(access, owner, code);
    String lock = isOfOther(access, owner) ? "the other object's lock" : "the object's lock";
    report
        .addAbout(
            access.field(),
            Rule.TOUCHED_OUTSIDE,
            access.site(),
            Show.member(access.field()),
            access.writes() ? "changed" : "read",
            access.site().body().shown(),
            name(owner),
            hasAccessor(access, owner) ? "an accessor or " : "",
            underReadLock ? "under the read lock only" : "without " + lock,
            underReadLock ? "instead of the read lock, take the write lock, or " : "")
        .mendedBy(() -> cures.access(access, code.occurrences()));
  }

  /**
   * Returns whether a method or constructor of one object accesses the field of another object of
   * its class.
   */
  private static boolean isOfOther(Access access, TypeElement owner) {
    Body body = access.site().body();
    return access.object().isPresent()
        && body.type().equals(owner)
        && body.method().filter(m -> !m.getModifiers().contains(Modifier.STATIC)).isPresent();
  }

  /** Returns the guarded class whose lock guards the field; empty if no lock does. */
  private Optional<TypeElement> owner(Access access) {
    return guarded.isOwn(access.field())
        ? guarded
            .of(access.objectType())
            .filter(g -> guarded.generated(g).isPresent() && isOf(access.field(), g))
        : Optional.empty();
  }

  /**
   * Returns whether the field is declared in the owner or in a superclass of it. The lock does not
   * guard the fields that a subclass of the generated class adds.
   */
  private boolean isOf(VariableElement field, TypeElement owner) {
    return env.types()
        .isSubtype(
            env.types().erasure(owner.asType()),
            env.types().erasure(Enclosing.type(field).asType()));
  }

  private boolean isOpen(Access access, TypeElement owner, BodyFacts code) {
    if (access.object().isEmpty()) {
      return true;
    }
    AccessPath object = access.object().get();
    if (object.isSelf()) {
      return false;
    }
    Body body = access.site().body();
    if (code.fresh().isUnshared(object, access.site().path())) {
      return false;
    }
    boolean copies = body.kind() == Body.Kind.CONSTRUCTOR && body.type().equals(owner);
    return !copies && !isHeld(access, object, owner, code);
  }

  private boolean isHeld(Access access, AccessPath object, TypeElement owner, BodyFacts code) {
    Site site = access.site();
    HeldLock.Mode mode = access.writes() ? HeldLock.Mode.WRITE : HeldLock.Mode.READ;
    return code.holds(site, HeldLock.guard(object))
        || (guarded.isMonitor(owner) && code.holds(site, HeldLock.monitor(object)))
        || holdsLockField(site, object, owner, mode, code);
  }

  /**
   * For an access that lacks the lock it needs, returns whether it is a change, and the lock that
   * {@code @Guarded(by = ..)} names is held only for reading.
   */
  private boolean isUnderReadLock(Access access, TypeElement owner, BodyFacts code) {
    return access.writes()
        && access
            .object()
            .filter(o -> holdsLockField(access.site(), o, owner, HeldLock.Mode.READ, code))
            .isPresent();
  }

  /**
   * Returns whether the lock that {@code @Guarded(by = ..)} names is held, in the given mode or in
   * one that permits more.
   */
  private boolean holdsLockField(
      Site site, AccessPath object, TypeElement owner, HeldLock.Mode mode, BodyFacts code) {
    return guarded
        .lockField(owner)
        .map(f -> HeldLock.lock(object.then(f), mode))
        .filter(h -> code.holds(site, h))
        .isPresent();
  }

  /**
   * Returns whether the generated class has an accessor for the field. By default, no accessors are
   * generated for a private field.
   */
  private boolean hasAccessor(Access access, TypeElement owner) {
    return guarded
        .generated(owner)
        .filter(g -> accessors.isReached(g, access.field(), access.writes()))
        .isPresent();
  }

  private String name(TypeElement owner) {
    return guarded.generated(owner).orElse(owner).getSimpleName().toString();
  }
}
