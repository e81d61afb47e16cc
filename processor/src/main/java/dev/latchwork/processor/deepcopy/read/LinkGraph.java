package dev.latchwork.processor.deepcopy.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.Access;
import dev.latchwork.processor.copy.plan.CopierCall;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.CopyPart.Value.Copied;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.Again;
import dev.latchwork.processor.deepcopy.read.LinkTargets.Target;
import dev.latchwork.processor.feature.Env;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * Which types hold which other types, as far as a copier looks. Types in other source files are
 * included. If a later change to one of them closes a cycle, the copier of the changed type notices
 * the cycle.
 */
final class LinkGraph {
  /**
   * The highest number of types that are examined for one copier. If there are more, each of the
   * remaining types is assumed to lead to any other type.
   */
  private static final int LIMIT = 50;

  private final Env env;
  private final ClassName root;
  private final LinkTargets targets = new LinkTargets(c -> linksOf(parts(c)));
  private final Map<TypeName, List<Link>> from = new LinkedHashMap<>();
  private final Map<TypeName, CopyPlan> plans = new LinkedHashMap<>();
  private final Set<TypeName> unexplored = new HashSet<>();
  private final Map<TypeName, Set<TypeName>> reached = new HashMap<>();
  private final Map<TypeName, Set<TypeName>> reachedWhenMade = new HashMap<>();

  /**
   * A value that a type holds.
   *
   * @param made whether the type's constructor takes the value
   */
  record Link(CopyPlan plan, Access access, boolean made) {}

  LinkGraph(Env env, ClassName root, List<CopyPart> parts, CopierCall call) {
    this.env = env;
    this.root = root;
    plans.put(root, call);
    follow(root, linksOf(parts));
  }

  /** The types reached so far, with the plans that copy them. */
  Map<TypeName, CopyPlan> plans() {
    return plans;
  }

  /** The known links of each type reached so far, by the name of the type. */
  Map<TypeName, List<Link>> links() {
    return from;
  }

  List<Link> links(TypeName type) {
    return from.getOrDefault(type, List.of());
  }

  boolean isComplete() {
    return unexplored.isEmpty();
  }

  /** Returns whether the type may lead to types that were not examined. */
  boolean leadsFar(TypeName type) {
    return unexplored.contains(type)
        || reached(type, false).stream().anyMatch(unexplored::contains);
  }

  /**
   * Returns whether the type has a copier and is outside the root's top-level class, so that it may
   * be in another source file. This is assumed of a type that was not examined.
   */
  boolean isElsewhere(TypeName type) {
    return unexplored.contains(type)
        || (plans.get(type) instanceof CopierCall
            && !((ClassName) AliasAnalysis.raw(type))
                .topLevelClassName()
                .equals(root.topLevelClassName()));
  }

  boolean leadsTo(CopyPlan plan, TypeName target, boolean made) {
    return targets(plan).anyMatch(t -> t.equals(target) || reached(t, made).contains(target));
  }

  Set<TypeName> reached(TypeName start, boolean made) {
    Map<TypeName, Set<TypeName>> known = made ? reachedWhenMade : reached;
    Set<TypeName> before = known.get(start);
    if (before == null) {
      before = walk(start, made);
      known.put(start, before);
    }
    return before;
  }

  private Set<TypeName> walk(TypeName start, boolean made) {
    Set<TypeName> reached = new HashSet<>();
    List<TypeName> open = new ArrayList<>(List.of(start));
    while (!open.isEmpty()) {
      for (Link link : links(open.remove(open.size() - 1))) {
        if (link.made() || !made) {
          targets(link.plan()).filter(reached::add).forEach(open::add);
        }
      }
    }
    return reached;
  }

  /**
   * The names of the types that a value leads to: the first records, sealed types and types with
   * copiers on each path.
   */
  Stream<TypeName> targets(CopyPlan plan) {
    return plan.accept(targets).map(Target::type);
  }

  /**
   * The name of a value's type in this graph. If the type has a copier, its type arguments are left
   * out, since the copier is the same for all of them.
   */
  static TypeName key(CopyPlan plan) {
    return plan instanceof CopierCall ? AliasAnalysis.raw(plan.type()) : plan.type();
  }

  private void visit(CopyPlan plan) {
    plan.accept(targets).forEach(this::visit);
  }

  private void visit(Target target) {
    TypeName type = target.type();
    if (target.plan() instanceof Again || plans.putIfAbsent(type, target.plan()) != null) {
      return;
    }
    if (plans.size() > LIMIT) {
      unexplored.add(type);
    } else {
      follow(type, target.links().get());
    }
  }

  private void follow(TypeName type, List<Link> links) {
    from.put(type, links);
    links.forEach(l -> visit(l.plan()));
  }

  /**
   * The parts of the type whose copier is called. If its copier is refused, for example because the
   * type is in a class file and its parts are out of reach, the type counts as not examined.
   */
  private List<CopyPart> parts(CopierCall call) {
    ClassName name = (ClassName) AliasAnalysis.raw(call.type());
    TypeElement type = env.elements().getTypeElement(name.canonicalName());
    if (type == null) {
      return List.of();
    }
    Copiers.Parts parts = Copiers.partsOfOther(env, type);
    if (parts.refused()) {
      unexplored.add(key(call));
    }
    return parts.all();
  }

  private static List<Link> linksOf(List<CopyPart> parts) {
    return parts.stream()
        .filter(p -> p.value() instanceof Copied)
        .map(p -> new Link(((Copied) p.value()).plan(), p.access(), p.isArgument()))
        .toList();
  }
}
