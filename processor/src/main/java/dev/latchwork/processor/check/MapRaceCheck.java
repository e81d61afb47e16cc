package dev.latchwork.processor.check;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.util.TreePath;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Site;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.diagnostic.Show;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds mapped methods that share state without a lock, and mapped methods that run for only one
 * item at a time, because each call takes the same lock.
 */
final class MapRaceCheck implements Check {
  private final Domain domain;
  private final GuardedTypes guarded;
  private final JdkValues values;

  private final Map<Element, Unlocked> unlocked = new HashMap<>();

  /** The fields that are known to hold objects of JDK classes that are not thread-safe. */
  private final Set<Element> unsafe = new HashSet<>();

  private final List<Far> far = new ArrayList<>();
  private final List<Pending> pending = new ArrayList<>();
  private boolean isAtEnd;

  MapRaceCheck(Domain domain) {
    this.domain = domain;
    this.guarded = domain.guarded();
    this.values = new JdkValues(domain);
  }

  @Override
  public void check(BodyFacts code, Report report) {
    if (!guarded.hasMappedMethods()) {
      return;
    }
    unlocked.putAll(UnlockedUses.of(code, domain));
    code.declarations().stream()
        .flatMap(d -> ElementFilter.fieldsIn(d.type().getEnclosedElements()).stream())
        .filter(f -> values.isUnsafe(f, code))
        .forEach(unsafe::add);
    code.methods()
        .filter(b -> b.method().filter(Pools::isMapped).isPresent())
        .forEach(
            body -> {
              ExecutableElement method = body.method().orElseThrow();
              races(method, report);
              if (isOneAtTime(body, method, code)) {
                report.add(
                    Rule.MAPPED_ONE_AT_TIME, at(body, code), Show.member(method), cure(method));
              }
            });
  }

  private static Site at(Body body, BodyFacts code) {
    return code.site(body);
  }

  private void races(ExecutableElement method, Report report) {
    boolean isAlone =
        Annotations.find(method, Pools.PARALLEL_MAP)
            .filter(m -> Annotations.number(m, "parallelism", 0) == 1)
            .isPresent();
    if (!isAlone) {
      follow(new Far(method, method, Unlocked.Owner.SELF, Optional.empty()), report);
    }
  }

  /**
   * A method or constructor that a mapped method reaches. If it is in another source, it is
   * followed only at the end, when all sources have been examined.
   *
   * @param owner whether the object on which it is called is shared with other threads
   * @param via the first call on the way that leaves the class of the mapped method; findings are
   *     reported at this call; empty if no call leaves the class
   */
  private record Far(
      ExecutableElement mapped, Element target, Unlocked.Owner owner, Optional<Site> via) {}

  private void follow(Far start, Report report) {
    Set<List<Object>> seen = new HashSet<>();
    List<Far> todo = new ArrayList<>(List.of(start));
    while (!todo.isEmpty()) {
      Far from = todo.remove(todo.size() - 1);
      boolean isShared = from.owner() != Unlocked.Owner.UNKNOWN;
      if (seen.add(List.of(from.target(), isShared))) {
        for (Unlocked part : parts(from.target())) {
          part.uses().stream()
              .filter(u -> u.owner().isShared(isShared))
              .forEach(u -> race(from, u, report));
          part.calls().forEach(next -> step(from, next, isShared, todo));
        }
      }
    }
  }

  /**
   * Returns what a method or constructor does without a lock. For a constructor, this includes what
   * the initializers of its class do.
   */
  private List<Unlocked> parts(Element target) {
    Unlocked own = unlocked.getOrDefault(target, Unlocked.NOTHING);
    return target.getKind() == ElementKind.CONSTRUCTOR
        ? List.of(own, unlocked.getOrDefault(Enclosing.type(target), Unlocked.NOTHING))
        : List.of(own);
  }

  private void step(Far from, Unlocked.Next next, boolean isShared, List<Far> todo) {
    Unlocked.Owner owner =
        next.owner().isShared(isShared) ? Unlocked.Owner.EVERYONE : Unlocked.Owner.UNKNOWN;
    boolean isOwn = guarded.isSubclass(type(from.mapped()), type(next.target()));
    Optional<Site> via = from.via().or(() -> isOwn ? Optional.empty() : Optional.of(next.site()));
    Far longer = new Far(from.mapped(), next.target(), owner, via);
    if (isAtEnd || UnlockedUses.isOfThisSource(next.target(), next.site())) {
      todo.add(longer);
    } else {
      far.add(longer);
    }
  }

  private static TypeElement type(Element member) {
    return Enclosing.type(member);
  }

  private void race(Far from, Unlocked.Use use, Report report) {
    if (use.ifMade().isPresent() && !isAtEnd) {
      pending.add(new Pending(from, use));
      return;
    }
    if (use.ifMade().filter(f -> !unsafe.contains(f)).isEmpty()) {
      String what =
          use.what().getKind().isField()
              ? Show.member(use.what())
              : "\"" + use.what().getSimpleName() + "\"";
      report.addAbout(
          use.what(),
          Rule.MAPPED_RACE,
          from.via().orElse(use.site()),
          Show.member(from.mapped()),
          what,
          raceCure(from, use, what));
    }
  }

  private String raceCure(Far from, Unlocked.Use use, String shown) {
    return isOne(use.what()) && !isAssigned(use)
        ? "use a separate "
            + ((DeclaredType) use.what().asType()).asElement().getSimpleName()
            + " for each item, or hold the same lock in all calls while using "
            + shown
        : "return each item's value from "
            + from.mapped().getSimpleName()
            + "() and update "
            + shown
            + " after the map call, or hold the same lock in all calls while changing it";
  }

  private static boolean isAssigned(Unlocked.Use use) {
    TreePath path = use.site().path();
    return path.getParentPath().getLeaf() instanceof AssignmentTree assignment
        && assignment.getVariable() == path.getLeaf();
  }

  /**
   * Returns whether the variable holds a mutable object other than a collection or array, such as a
   * formatter.
   */
  private boolean isOne(Element what) {
    TypeMirror type = what.asType();
    return type.getKind() == TypeKind.DECLARED
        && !domain.env().facts().isImmutable(type)
        && domain.env().facts().container(type).isEmpty();
  }

  private record Pending(Far from, Unlocked.Use use) {}

  @Override
  public void end(Report report) {
    isAtEnd = true;
    pending.forEach(p -> race(p.from(), p.use(), report));
    Set<List<Object>> told = new HashSet<>();
    for (Far start : far) {
      if (told.add(List.of(start.mapped(), start.target(), start.via()))) {
        follow(start, report);
      }
    }
  }

  private String cure(ExecutableElement method) {
    if (method.getModifiers().contains(Modifier.SYNCHRONIZED)
        || !isOfGuarded(type(method), method)) {
      return "hold the lock only where it is needed";
    }
    String usual = "mark it @Unguarded and move what needs the lock to non-private methods";
    return guarded.sharesReads(type(method))
        ? usual + ", or mark it @Read if it only reads"
        : usual;
  }

  private boolean isOfGuarded(TypeElement type, ExecutableElement method) {
    return guarded.of(type).filter(type::equals).isPresent() && guarded.isWrapped(method);
  }

  private boolean isOneAtTime(Body body, ExecutableElement method, BodyFacts code) {
    TypeElement type = body.type();
    boolean isGuarded = guarded.of(type).filter(type::equals).isPresent();
    return method.getModifiers().contains(Modifier.SYNCHRONIZED)
        || (isGuarded
            && guarded.isWrapped(method)
            && !(guarded.sharesReads(type) && GuardedTypes.isRead(method)))
        || isOneSynchronizedBlock(body, code);
  }

  private static boolean isOneSynchronizedBlock(Body body, BodyFacts code) {
    BlockTree block = ((MethodTree) body.tree()).getBody();
    return block != null
        && block.getStatements().size() == 1
        && block.getStatements().get(0) instanceof SynchronizedTree only
        && code.synchronizations().stream()
            .filter(s -> s.site().path().getLeaf() == only)
            .flatMap(s -> s.monitor().stream())
            .anyMatch(monitor -> isTheSameForAll(monitor, code));
  }

  /**
   * Returns whether every call of the mapped method takes the monitor of the same object, and not,
   * for instance, that of its item.
   */
  private static boolean isTheSameForAll(AccessPath monitor, BodyFacts code) {
    boolean isVariable =
        monitor.root() == AccessPath.Root.VARIABLE && !monitor.start().getKind().isField();
    return monitor.steps().stream().allMatch(s -> s.getKind().isField())
        && (!isVariable || (monitor.isFromParameter() && new MappedItems(code).isExtra(monitor)));
  }
}
