package dev.latchwork.processor.check;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.Access;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.Declaration;
import dev.latchwork.processor.check.code.Synchronization;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.TypeFacts;
import dev.latchwork.processor.types.known.LockKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Finds locks that are left over from before the class was guarded: all code that takes them
 * already holds the object's lock. Locks that other code can take, or that may guard static state,
 * are not reported, since they may have another purpose.
 */
final class LeftOverLockCheck implements Check {
  private static final Set<String> TAKING = Set.of("lock", "lockInterruptibly");
  private static final Set<String> PARTS =
      Set.of("lock", "lockInterruptibly", "unlock", "newCondition", "readLock", "writeLock");

  private final GuardedTypes guarded;
  private final TypeFacts facts;

  LeftOverLockCheck(Domain domain) {
    this.guarded = domain.guarded();
    this.facts = domain.env().facts();
  }

  @Override
  public void check(BodyFacts code, Report report) {
    for (Declaration declaration : code.declarations()) {
      TypeElement type = declaration.type();
      if (guarded.of(type).filter(type::equals).isPresent()) {
        Optional<VariableElement> named = guarded.lockField(type);
        Members.instanceFields(type).stream()
            .filter(f -> Enclosing.type(f).equals(type))
            .filter(f -> named.filter(f::equals).isEmpty())
            .filter(f -> isLeftOver(f, type, code))
            .forEach(
                f ->
                    code.occurrences()
                        .declaration(f)
                        .ifPresent(
                            path ->
                                report.add(
                                    Rule.LEFT_OVER_LOCK,
                                    path,
                                    type.getSimpleName(),
                                    f.getSimpleName(),
                                    cure(f, type))));
      }
    }
  }

  private String cure(VariableElement field, TypeElement type) {
    AnnotationMirror annotation = Annotations.find(type, TypeFacts.GUARDED).orElseThrow();
    boolean canBeNamed =
        Annotations.string(annotation, "by").isEmpty()
            && Annotations.value(annotation, "lock").isEmpty()
            && facts
                .lock(field.asType())
                .filter(k -> k == LockKind.REENTRANT || k == LockKind.READ_WRITE)
                .isPresent();
    return canBeNamed ? "remove the field, or name it with @Guarded(by = ..)" : "remove the field";
  }

  /**
   * Returns whether the field holds a private lock that is taken only while the object's lock is
   * held.
   */
  private boolean isLeftOver(VariableElement field, TypeElement type, BodyFacts code) {
    if (!field.getModifiers().containsAll(Set.of(Modifier.PRIVATE, Modifier.FINAL))
        || field.getKind() != ElementKind.FIELD
        || !isMadeHere(code.occurrences().values(field))) {
      return false;
    }
    Set<VariableElement> names = new HashSet<>(Set.of(field));
    Set<Body> locked = locked(type, code);
    return Members.instanceFields(type).stream()
            .filter(f -> isPartOf(f, field, code))
            .allMatch(names::add)
        && names.stream().allMatch(n -> isUsedUnder(n, locked, code))
        && takings(names, code).findAny().isPresent()
        && takings(names, code).allMatch(b -> isReleased(b, names, code))
        && takings(names, code).noneMatch(b -> touchesShared(b, code));
  }

  /**
   * Returns whether the body uses static fields other than compile-time constants. The object's
   * lock does not guard static state, but the left-over lock may.
   */
  private static boolean touchesShared(Body body, BodyFacts code) {
    return code.accesses().stream()
        .filter(a -> a.site().body().equals(body))
        .map(Access::field)
        .anyMatch(f -> f.getModifiers().contains(Modifier.STATIC) && f.getConstantValue() == null);
  }

  private static boolean isMadeHere(List<TreePath> values) {
    return values.size() == 1 && values.get(0).getLeaf() instanceof NewClassTree;
  }

  /** Recognizes {@code private final Lock reading = lock.readLock();}. */
  private static boolean isPartOf(VariableElement other, VariableElement lock, BodyFacts code) {
    List<TreePath> values = code.occurrences().values(other);
    return other.getModifiers().containsAll(Set.of(Modifier.PRIVATE, Modifier.FINAL))
        && values.size() == 1
        && code.occurrences().of(lock).stream()
            .anyMatch(use -> part(use).filter(p -> p == values.get(0).getLeaf()).isPresent())
        && !values.get(0).getLeaf().toString().endsWith("newCondition()");
  }

  /**
   * Returns the call of a method of the lock, such as {@code lock.readLock()}, if the field is used
   * in such a call.
   */
  private static Optional<Tree> part(TreePath use) {
    TreePath select = use.getParentPath();
    return select.getLeaf() instanceof MemberSelectTree s
            && PARTS.contains(s.getIdentifier().toString())
            && select.getParentPath().getLeaf() instanceof MethodInvocationTree call
        ? Optional.of(call)
        : Optional.empty();
  }

  /** Returns the methods that run only while the object's lock is held for writing. */
  private Set<Body> locked(TypeElement type, BodyFacts code) {
    boolean shares = guarded.sharesReads(type);
    Set<Body> locked = new HashSet<>();
    Set<Body> others = new HashSet<>();
    code.methods()
        .filter(b -> !BodyFacts.isPrivate(b))
        .forEach(
            b -> {
              boolean isLocked =
                  b.type().equals(type)
                      && b.method().filter(guarded::isWrapped).isPresent()
                      && !(shares && b.method().filter(GuardedTypes::isRead).isPresent());
              (isLocked ? locked : others).addAll(code.reach(b, c -> false));
            });
    code.calls().stream()
        .map(c -> c.site().body())
        .filter(Body::isFunction)
        .distinct()
        .forEach(b -> others.addAll(code.reach(b, c -> false)));
    locked.removeAll(others);
    return locked;
  }

  private static boolean isUsedUnder(VariableElement field, Set<Body> locked, BodyFacts code) {
    return code.accesses().stream()
        .filter(a -> a.field().equals(field))
        .allMatch(a -> isUsedUnder(a, locked));
  }

  private static boolean isUsedUnder(Access access, Set<Body> locked) {
    TreePath path = access.site().path();
    Body body = access.site().body();
    if (!access.isOfSelf()) {
      return false;
    }
    if (body.constructs()) {
      return access.writes() || part(path).isPresent();
    }
    return locked.contains(body) && (part(path).isPresent() || isMonitor(path));
  }

  private static boolean isMonitor(TreePath path) {
    TreePath outer = path.getParentPath();
    while (outer.getLeaf() instanceof ParenthesizedTree) {
      outer = outer.getParentPath();
    }
    return outer.getLeaf() instanceof SynchronizedTree;
  }

  /**
   * Returns the bodies that take the lock. A body that takes it twice is listed twice.
   *
   * @param names the field that holds the lock, and the fields that hold its parts
   */
  private static Stream<Body> takings(Set<VariableElement> names, BodyFacts code) {
    return Stream.concat(
        calls(names, code).filter(c -> TAKING.contains(c.name())).map(c -> c.site().body()),
        code.synchronizations().stream()
            .filter(s -> s.monitor().filter(m -> isNamed(m, names)).isPresent())
            .map(Synchronization::site)
            .map(s -> s.body()));
  }

  private static Stream<Call> calls(Set<VariableElement> names, BodyFacts code) {
    return code.calls().stream().filter(c -> c.object().filter(o -> isNamed(o, names)).isPresent());
  }

  private static boolean isNamed(AccessPath path, Set<VariableElement> names) {
    return path.startsAtSelf()
        && !path.steps().isEmpty()
        && path.steps().get(0) instanceof VariableElement field
        && names.contains(field);
  }

  /**
   * Returns true if the body releases the lock, or takes it only with {@code synchronized}, which
   * releases the lock by itself. If a method returns without releasing the lock, the lock is meant
   * for the method's callers.
   */
  private static boolean isReleased(Body body, Set<VariableElement> names, BodyFacts code) {
    List<String> called =
        calls(names, code).filter(c -> c.site().body().equals(body)).map(Call::name).toList();
    return called.contains("unlock") || called.stream().noneMatch(TAKING::contains);
  }
}
