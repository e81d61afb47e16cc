package dev.latchwork.processor.check;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.analysis.GuardedByLocks;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.analysis.Outers;
import dev.latchwork.processor.check.code.Access;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.AccessPaths;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.Escape;
import dev.latchwork.processor.check.code.Exposure;
import dev.latchwork.processor.check.code.HeldLock;
import dev.latchwork.processor.check.code.Site;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.diagnostic.Show;
import dev.latchwork.processor.types.Enclosing;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Finds fields and methods that are used without holding the lock that their {@code @GuardedBy}
 * names, and annotations that name a lock that does not exist.
 */
final class GuardedByCheck implements Check {
  private final GuardedByLocks guards;
  private final GuardedTypes guarded;
  private final Trees trees;

  GuardedByCheck(Domain domain) {
    this.guards = domain.guards();
    this.guarded = domain.guarded();
    this.trees = domain.trees();
  }

  @Override
  public void check(BodyFacts code, Report report) {
    for (Access access : code.accesses()) {
      if (GuardedByLocks.isGuardedBy(access.field())) {
        check(
            access.field(),
            access.object(),
            access.writes(),
            Rule.NOT_HELD,
            access.site(),
            wanted -> wanted,
            code,
            report);
      }
    }
    for (Call call : code.calls()) {
      if (GuardedByLocks.isGuardedBy(call.method())) {
        check(
            call.method(),
            call.object(),
            true,
            Rule.CALLED_UNHELD,
            call.site(),
            wanted -> wanted.flatMap(w -> named(w, call)),
            code,
            report);
      }
      referred(call)
          .ifPresent(
              field ->
                  check(
                      field,
                      call.object().map(AccessPath::parent),
                      true,
                      Rule.NOT_HELD,
                      call.site(),
                      wanted -> wanted,
                      code,
                      report));
    }
    code.declarations().forEach(d -> d.type().getEnclosedElements().forEach(m -> check(m, report)));
  }

  /**
   * Returns the lock that a call needs. If the called method names its lock through a parameter,
   * the call needs the lock of the argument for that parameter; empty if the argument has no name.
   */
  private static Optional<HeldLock> named(HeldLock wanted, Call call) {
    return wanted.ref().isFromParameter()
            && call.method().getParameters().contains(wanted.ref().start())
        ? call.named(wanted)
        : Optional.of(wanted);
  }

  /**
   * Returns the field that holds the object of a method reference, as in {@code items::add}. Empty
   * if the call is not a method reference, or if the field is not annotated or holds nothing
   * mutable.
   */
  private Optional<VariableElement> referred(Call call) {
    return call.site().path().getLeaf() instanceof MemberReferenceTree
        ? call.origin()
            .filter(Exposure::isLive)
            .flatMap(Exposure::field)
            .filter(f -> GuardedByLocks.isGuardedBy(f) && guarded.isMutable(f))
        : Optional.empty();
  }

  private void check(
      Element member,
      Optional<AccessPath> object,
      boolean writes,
      Rule rule,
      Site site,
      UnaryOperator<Optional<HeldLock>> atCaller,
      BodyFacts code,
      Report report) {
    if (isUnknown(site.body().fate(), writes)) {
      return;
    }
    boolean unshared = isUnshared(member, object, site, code);
    for (String name : GuardedByLocks.names(member)) {
      boolean referent = GuardedByLocks.guardsReferent(member, name);
      if (referent
          ? !isDereferenced(site.path()) && !member.asType().getKind().isPrimitive()
          : isNamedApart(member, site)) {
        continue;
      }
      Optional<HeldLock> wanted =
          atCaller.apply(guards.find(name, member, object)).map(h -> wanted(h, writes, code));
      if (unshared && wanted.filter(w -> isOfOtherAround(w, site)).isEmpty()) {
        continue;
      }
      boolean open =
          wanted
              .map(w -> !isHeld(w, object, site, code))
              .orElseGet(() -> isOpenWithoutName(name, member, object, site, code));
      if (open) {
        boolean isUnderReadLock =
            wanted.filter(w -> isHeldForReading(w, object, site, code)).isPresent();
        report.addAbout(
            member,
            rule,
            site,
            Show.member(member),
            site.body().shown(),
            name,
            cure(member, object, name, wanted, isUnderReadLock, site),
            isUnderReadLock ? "write " : "");
      }
    }
  }

  /**
   * Returns the advice of the message. A lock that is private in another top-level class can be
   * taken only there.
   */
  private static String cure(
      Element member,
      Optional<AccessPath> object,
      String name,
      Optional<HeldLock> wanted,
      boolean isUnderReadLock,
      Site site) {
    Optional<TypeElement> owner = wanted.flatMap(w -> hidden(w.ref(), site)).map(Enclosing::type);
    if (owner.isPresent()) {
      return "use a method of " + owner.get().getSimpleName() + " that takes the lock";
    }
    if (!member.getKind().isField()) {
      return isUnderReadLock
          ? "hold the write lock during the call"
          : "hold the lock during the call";
    }
    if (isUnderReadLock) {
      return "take the write lock instead of the read lock";
    }
    if (site.body().isFunction()) {
      return "take the lock inside the function";
    }
    return callersCanHold(member, object, site)
        ? "take the lock first, or mark the method @GuardedBy(\"" + name + "\")"
        : "take the lock first";
  }

  private static Optional<Element> hidden(AccessPath lock, Site site) {
    TypeElement here = Enclosing.topLevel(site.body().type());
    return lock.steps().stream()
        .map(Element.class::cast)
        .filter(e -> e.getModifiers().contains(Modifier.PRIVATE))
        .filter(e -> !Enclosing.topLevel(Enclosing.type(e)).equals(here))
        .findFirst();
  }

  /**
   * Returns whether the method that uses the field can be marked with the field's annotation, so
   * that the method's callers take the lock. The annotation must mean the same lock on the method
   * as on the field.
   */
  private static boolean callersCanHold(Element member, Optional<AccessPath> object, Site site) {
    Body body = site.body();
    return body.kind() == Body.Kind.METHOD
        && (member.getModifiers().contains(Modifier.STATIC)
            ? body.type().equals(member.getEnclosingElement())
            : object.filter(AccessPath::isSelf).isPresent());
  }

  /**
   * Recognizes a function that runs where it is unknown which locks are held. If several threads
   * run a function in parallel, only reads in it are treated in this way, since threads that only
   * read do not disturb each other.
   *
   * @param writes whether the use to be checked is a write
   */
  private static boolean isUnknown(Escape fate, boolean writes) {
    return fate == Escape.UNKNOWN || fate == Escape.KEPT || (fate == Escape.PARALLEL && !writes);
  }

  private static boolean isHeld(
      HeldLock wanted, Optional<AccessPath> object, Site site, BodyFacts code) {
    return code.holds(site, wanted)
        // an object of an inner class that is obtained from this object most likely belongs to this
        // object
        || (object.filter(o -> !o.isFromParameter()).isPresent()
            && Outers.here(wanted.ref())
                .filter(here -> code.holds(site, wanted.named(here)))
                .isPresent());
  }

  /**
   * For a lock that has no name at the place, returns whether it is certain that the lock is not
   * held. This is so if no lock at all may be held, or if the lock belongs to an enclosing object
   * that the member's object cannot reach.
   */
  private boolean isOpenWithoutName(
      String name, Element member, Optional<AccessPath> object, Site site, BodyFacts code) {
    return isFound(name, member)
        ? !code.mayHold(site, h -> true)
        : object.isPresent() && guards.isOutOfReach(name, member);
  }

  /**
   * Returns whether the lock that is needed belongs to an enclosing object, but the lock of another
   * object of the same type is held.
   */
  private static boolean isOfOtherAround(HeldLock wanted, Site site) {
    return Outers.here(wanted.ref()).isPresent()
        && site.held().stream()
            .anyMatch(
                h ->
                    !h.ref().startsAtSelf()
                        && h.ref().last().asType().toString().equals(type(wanted.ref().last())));
  }

  /** Returns whether the read lock is held where the write lock is wanted. */
  private static boolean isHeldForReading(
      HeldLock wanted, Optional<AccessPath> object, Site site, BodyFacts code) {
    return wanted.kind() == HeldLock.Kind.LOCK
        && wanted.mode() == HeldLock.Mode.WRITE
        && isHeld(HeldLock.lock(wanted.ref(), HeldLock.Mode.READ), object, site, code);
  }

  private static String type(Element element) {
    return element.asType().toString();
  }

  /**
   * Returns whether the use is more than a read of the field itself: it accesses the object that
   * the field refers to. If the lock guards only this object, no lock is needed to read the field
   * itself: {@code synchronized (field)} has to read it first.
   */
  private static boolean isDereferenced(TreePath path) {
    return path.getLeaf() instanceof MemberReferenceTree
        || path.getParentPath().getLeaf() instanceof MemberSelectTree;
  }

  /**
   * Recognizes a method reference on a field, if the reference runs where it is written. The field
   * in it is examined separately, as an access.
   */
  private static boolean isNamedApart(Element member, Site site) {
    return member.getKind().isField()
        && site.path().getLeaf() instanceof MemberReferenceTree
        && !site.body().isFunction();
  }

  /**
   * Returns whether no other thread can use the member yet: it is a field of a new object that has
   * not been passed on, a constructor or initializer uses it on its own object, or a static
   * initializer uses a static member.
   */
  private static boolean isUnshared(
      Element member, Optional<AccessPath> object, Site site, BodyFacts code) {
    boolean isNew =
        member.getKind().isField()
            && (object.filter(o -> code.fresh().isUnshared(o, site.path())).isPresent()
                || isOfCreation(site.path()));
    Body body = site.body();
    if (isNew || !body.constructs()) {
      return isNew;
    }
    return member.getModifiers().contains(Modifier.STATIC)
        ? isOfClass(body.tree())
        : object.filter(AccessPath::isSelf).isPresent();
  }

  /** Recognizes {@code new Foo().x}. */
  private static boolean isOfCreation(TreePath use) {
    TreePath select =
        use.getLeaf() instanceof MethodInvocationTree call
            ? new TreePath(use, call.getMethodSelect())
            : use;
    return select.getLeaf() instanceof MemberSelectTree s
        && AccessPaths.isCreation(new TreePath(select, s.getExpression()));
  }

  /**
   * Recognizes a static initializer, or the initializer of a static field. Such code runs before
   * any other thread can use the class.
   */
  private static boolean isOfClass(Tree initializer) {
    return initializer instanceof BlockTree block
        ? block.isStatic()
        : initializer instanceof VariableTree field
            && field.getModifiers().getFlags().contains(Modifier.STATIC);
  }

  private static HeldLock wanted(HeldLock lock, boolean writes, BodyFacts code) {
    return lock.kind() == HeldLock.Kind.LOCK
        ? code.lockFields()
            .hold(lock.ref(), writes ? HeldLock.Mode.WRITE : HeldLock.Mode.OPTIMISTIC)
        : lock;
  }

  private boolean isFound(String name, Element member) {
    return member.getEnclosingElement() instanceof TypeElement type
        && guards.find(name, member, Optional.of(AccessPath.self(type))).isPresent();
  }

  private void check(Element member, Report report) {
    List<String> names =
        GuardedByLocks.isGuardedBy(member) ? GuardedByLocks.names(member) : List.of();
    for (String name : names) {
      TreePath path = trees.getPath(member);
      if (path != null && !isFound(name, member)) {
        report.add(Rule.NO_SUCH_LOCK, path, Show.member(member), name);
      }
    }
  }
}
