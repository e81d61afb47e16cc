package dev.latchwork.processor.check.flow;

import dev.latchwork.processor.check.analysis.GuardedByLocks;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.HeldLock;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Finds out which locks are held when a method begins. */
final class EntryLocks {
  private final GuardedTypes guarded;
  private final GuardedByLocks guards;
  private final Env env;

  EntryLocks(GuardedTypes guarded, GuardedByLocks guards, Env env) {
    this.env = env;
    this.guarded = guarded;
    this.guards = guards;
  }

  Set<HeldLock> held(ExecutableElement method, TypeElement type) {
    Set<HeldLock> held = new HashSet<>(synchronizedOn(method));
    held.addAll(guards.of(method, Optional.of(AccessPath.self(type))));
    Optional<TypeElement> owner = guarded.of(type).filter(type::equals);
    if (owner.isPresent() && guarded.isWrapped(method)) {
      AccessPath self = AccessPath.self(type);
      held.add(HeldLock.guard(self));
      if (guarded.isMonitor(type)) {
        held.add(HeldLock.monitor(self));
      }
      boolean reads = guarded.sharesReads(type) && GuardedTypes.isRead(method);
      guarded
          .lockField(type)
          .map(self::then)
          .map(f -> HeldLock.lock(f, reads ? HeldLock.Mode.READ : HeldLock.Mode.WRITE))
          .ifPresent(held::add);
      Partners.of(method, type, env).forEach(p -> held.add(HeldLock.guard(AccessPath.variable(p))));
    }
    return held;
  }

  /**
   * The locks that are held when a method of an anonymous class begins because the method is
   * synchronized or names them in an annotation such as {@code @GuardedBy}.
   */
  Set<HeldLock> heldInside(ExecutableElement method) {
    return HeldLock.union(
        synchronizedOn(method),
        guards.of(method, Optional.of(AccessPath.self(Enclosing.type(method)))));
  }

  private static Set<HeldLock> synchronizedOn(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.SYNCHRONIZED)
        ? Set.of(HeldLock.monitor(monitor(method)))
        : Set.of();
  }

  static AccessPath monitor(ExecutableElement method) {
    TypeElement type = Enclosing.type(method);
    return method.getModifiers().contains(Modifier.STATIC)
        ? AccessPath.type(type)
        : AccessPath.self(type);
  }
}
