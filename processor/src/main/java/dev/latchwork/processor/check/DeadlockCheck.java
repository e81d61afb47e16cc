package dev.latchwork.processor.check;

import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.Exposure;
import dev.latchwork.processor.check.code.HeldLock;
import dev.latchwork.processor.check.code.Site;
import dev.latchwork.processor.check.code.Synchronization;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.diagnostic.Show;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Finds guarded classes whose objects call each other while they hold their locks. The calls may be
 * anywhere in the compilation.
 */
final class DeadlockCheck implements Check {
  private final GuardedTypes guarded;

  private final LockOrder order = new LockOrder();

  /** For each method, the calls that it makes without holding the lock of a guarded object. */
  private final Map<ExecutableElement, List<Call>> plain = new HashMap<>();

  /** The calls under a lock between objects of the same class. */
  private final Map<TypeElement, Kinship> kin = new LinkedHashMap<>();

  /** Calls under a lock, which are followed once all methods are known. */
  private final List<Locked> locked = new ArrayList<>();

  DeadlockCheck(Domain domain) {
    this.guarded = domain.guarded();
  }

  /**
   * @param holder the class whose lock is held during the call
   * @param recursive whether the called method leads to this call again
   */
  private record Locked(TypeElement holder, Call call, boolean recursive) {}

  @Override
  public void check(BodyFacts code, Report report) {
    code.synchronizations().forEach(s -> taken(s, code));
    for (Call call : code.calls()) {
      if (call.object().filter(code.fresh()::contains).isPresent()) {
        continue;
      }
      Set<TypeElement> holders = holders(call.site(), code);
      holders.forEach(h -> locked.add(new Locked(h, call, isRecursive(call, code))));
      Body body = call.site().body();
      if (holders.isEmpty() && body.kind() == Body.Kind.METHOD) {
        plain.computeIfAbsent(body.method().orElseThrow(), m -> new ArrayList<>()).add(call);
      }
    }
  }

  /**
   * Records that a monitor is taken while the lock of a guarded object is held, if the monitor is
   * the lock of another guarded object.
   */
  private void taken(Synchronization taken, BodyFacts code) {
    Optional<TypeElement> owner = guarded.of(taken.type()).filter(guarded::isMonitor);
    boolean isHeld =
        taken.monitor().filter(m -> m.isSelf() || isHeld(m, taken.site(), code)).isPresent();
    if (owner.isPresent() && !isHeld) {
      for (TypeElement holder : holders(taken.site(), code)) {
        String description =
            taken.site().body().shown()
                + " synchronizes on an object of type "
                + owner.get().getSimpleName().toString();
        LockOrder.Step step = new LockOrder.Step(taken.site(), description);
        if (!holder.equals(owner.get())) {
          order.add(holder, owner.get(), step);
        } else {
          kin.computeIfAbsent(holder, t -> new Kinship())
              .add(new Kinship.Link("synchronized", Optional.empty(), false, step));
        }
      }
    }
  }

  private static boolean isHeld(AccessPath object, Site site, BodyFacts code) {
    return code.fresh().contains(object)
        || code.holds(site, HeldLock.guard(object))
        || code.holds(site, HeldLock.monitor(object));
  }

  /**
   * Returns whether the called method leads to this call again, through calls on its own object.
   */
  private boolean isRecursive(Call call, BodyFacts code) {
    Optional<TypeElement> owner = guarded.of(call.objectType());
    return code.methods()
        .filter(b -> owner.filter(b.type()::equals).isPresent())
        .filter(b -> b.method().filter(m -> isSame(m, call.method())).isPresent())
        .anyMatch(b -> code.reach(b, Call::isOfSelf).contains(call.site().body()));
  }

  private static boolean isSame(ExecutableElement method, ExecutableElement called) {
    return method.getSimpleName().equals(called.getSimpleName())
        && method.getParameters().size() == called.getParameters().size();
  }

  private Set<TypeElement> holders(Site site, BodyFacts code) {
    Set<TypeElement> holders = new HashSet<>();
    code.mayHold(
        site,
        hold -> {
          if (hold.kind() == HeldLock.Kind.GUARD) {
            type(hold.ref()).ifPresent(holders::add);
          }
          return false;
        });
    return holders;
  }

  private Optional<TypeElement> type(AccessPath ref) {
    TypeMirror type =
        ref.last() instanceof ExecutableElement method
            ? method.getReturnType()
            : ref.last().asType();
    return guarded.of(type);
  }

  @Override
  public void end(Report report) {
    // in a fixed order, whatever order javac attributed the classes in
    locked.sort(Comparator.comparing(l -> name(l.call())));
    locked.forEach(l -> follow(l, l.call(), l.call().site().body().shown(), new HashSet<>()));
    kin.forEach((type, kinship) -> kinship.back().ifPresent(step -> order.add(type, type, step)));
    order.cycles().forEach(c -> report.add(Rule.DEADLOCK, c.site(), c.locks(), c.description()));
    order.forEach(report::step);
  }

  private static String name(Call call) {
    return call.site().body().type().getQualifiedName().toString();
  }

  private void follow(Locked from, Call call, String path, Set<ExecutableElement> asked) {
    String longer =
        path + (asked.isEmpty() ? " calls " : ", which calls ") + Show.member(call.method());
    Optional<TypeElement> owner = guarded.of(call.objectType());
    if (owner.isPresent() && locks(call)) {
      boolean inOrder =
          call.isOfSelf()
              || isPerhapsSelf(from, call, owner.get())
              || (call.object().isEmpty() && from.holder().equals(owner.get()))
              || call.object()
                  .filter(o -> call.site().held().stream().anyMatch(HeldLock.guard(o)::equals))
                  .isPresent();
      if (!inOrder && !isReadAsSeveral(from, owner.get())) {
        add(from, call, owner.get(), new LockOrder.Step(from.call().site(), longer));
      }
      return;
    }
    if (asked.add(call.method())) {
      plain
          .getOrDefault(call.method(), List.of())
          .forEach(next -> follow(from, next, longer, asked));
    }
  }

  /**
   * Returns whether the call is most likely made on the object whose lock is held. This is assumed
   * of a later call in the chain, on an object of the same class, if the first method in the chain
   * got {@code this} as an argument.
   *
   * @param from the first call in the chain, which is made under the lock
   * @param call the call that takes a lock
   */
  private static boolean isPerhapsSelf(Locked from, Call call, TypeElement owner) {
    return from.holder().equals(owner)
        && !call.equals(from.call())
        && from.call().arguments().stream().anyMatch(a -> a.filter(AccessPath::isSelf).isPresent());
  }

  private void add(Locked from, Call call, TypeElement owner, LockOrder.Step step) {
    if (from.holder().equals(owner)) {
      boolean recursive = from.recursive() && call.equals(from.call());
      LockOrder.Step toOther =
          new LockOrder.Step(step.site(), step.description() + " on another object");
      kin.computeIfAbsent(owner, t -> new Kinship())
          .add(
              new Kinship.Link(
                  call.name(), call.origin().flatMap(Exposure::field), recursive, toOther));
    } else {
      order.add(from.holder(), owner, step);
    }
  }

  /**
   * Returns whether the calling method has a parameter, such as an array or a collection, that may
   * hold several objects of the class whose lock is held. Such a parameter is reported where it is
   * declared.
   */
  private boolean isReadAsSeveral(Locked from, TypeElement owner) {
    return from.holder().equals(owner)
        && from.call().site().body().method().stream()
            .flatMap(m -> m.getParameters().stream())
            .anyMatch(p -> hidesSeveral(p.asType(), owner));
  }

  /** Returns whether values of the type contain guarded objects of the class. */
  private boolean hidesSeveral(TypeMirror type, TypeElement owner) {
    return switch (type.getKind()) {
      case ARRAY -> isOrHides(((ArrayType) type).getComponentType(), owner);
      case DECLARED ->
          ((DeclaredType) type).getTypeArguments().stream().anyMatch(a -> isOrHides(a, owner));
      default -> false;
    };
  }

  private boolean isOrHides(TypeMirror type, TypeElement owner) {
    TypeMirror bound =
        type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
            ? wildcard.getExtendsBound()
            : type;
    return guarded.of(bound).filter(owner::equals).isPresent() || hidesSeveral(bound, owner);
  }

  /**
   * Returns whether the call takes the lock of the object on which it is made, and waits for that
   * lock without a time limit.
   */
  private boolean locks(Call call) {
    if (call.name().equals("tryWithLock") || isGeneratedToString(call)) {
      return false;
    }
    return guarded.isWrapped(call.method())
        || (!call.method().getModifiers().contains(Modifier.STATIC)
            && call.method().getEnclosingElement() instanceof TypeElement type
            && guarded.isGenerated(type));
  }

  /**
   * Recognizes a call of a generated {@code toString()}, which waits only a moment for the lock. A
   * class that declares its own {@code toString()} does not get such a method.
   */
  private boolean isGeneratedToString(Call call) {
    return call.name().equals("toString")
        && guarded.of(call.objectType()).stream()
            .flatMap(g -> g.getEnclosedElements().stream())
            .noneMatch(m -> m.getSimpleName().contentEquals("toString"));
  }
}
