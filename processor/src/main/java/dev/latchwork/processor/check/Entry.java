package dev.latchwork.processor.check;

import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Which locks are held when a method begins. */
final class Entry {
  private final GuardedTypes guarded;
  private final Guards guards;
  private final Env env;

  Entry(GuardedTypes guarded, Guards guards, Env env) {
    this.env = env;
    this.guarded = guarded;
    this.guards = guards;
  }

  Set<Hold> held(ExecutableElement method, TypeElement type) {
    Set<Hold> held = new HashSet<>(synchronizedOn(method));
    held.addAll(guards.of(method, Optional.of(Ref.self(type))));
    Optional<TypeElement> owner = guarded.of(type).filter(type::equals);
    if (owner.isPresent() && guarded.isWrapped(method)) {
      Ref self = Ref.self(type);
      held.add(Hold.guard(self));
      if (guarded.isMonitor(type)) {
        held.add(Hold.monitor(self));
      }
      boolean reads = guarded.sharesReads(type) && GuardedTypes.isRead(method);
      guarded
          .lockField(type)
          .map(self::then)
          .map(f -> Hold.lock(f, reads ? Hold.Mode.READ : Hold.Mode.WRITE))
          .ifPresent(held::add);
      Partners.of(method, type, env).forEach(p -> held.add(Hold.guard(Ref.variable(p))));
    }
    return held;
  }

  static Set<Hold> synchronizedOn(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.SYNCHRONIZED)
        ? Set.of(Hold.monitor(monitor(method)))
        : Set.of();
  }

  static Ref monitor(ExecutableElement method) {
    TypeElement type = Enclosing.type(method);
    return method.getModifiers().contains(Modifier.STATIC) ? Ref.type(type) : Ref.self(type);
  }
}
