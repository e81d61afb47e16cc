package dev.latchwork.processor.deepcopy.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.ArrayOf;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.CopierCall;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.CopyPart.Value.Copied;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.OneOf;
import dev.latchwork.processor.copy.plan.RecordOf;
import dev.latchwork.processor.copy.plan.Recursion;
import dev.latchwork.processor.copy.plan.Recursion.Step;
import dev.latchwork.processor.deepcopy.read.LinkGraph.Link;
import dev.latchwork.processor.feature.Env;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * Which types lead to which other types, and thus where copies are nested without limit. The search
 * starts at the root, the type whose copier is generated.
 */
final class Links {
  private final LinkGraph graph;
  private final ClassName root;
  private final Set<TypeName> own = new HashSet<>();

  Links(Env env, TypeElement root, List<CopyPart> parts, CopierCall call) {
    this.root = ClassName.get(root);
    this.graph = new LinkGraph(env, this.root, parts, call);
    graph.links(this.root).forEach(l -> addOwn(l.plan()));
  }

  /**
   * Returns whether the field's value leads to objects of the root's type. This is assumed if the
   * value leads to types that were not examined.
   */
  boolean leadBack(CopyPart part) {
    return part.value() instanceof Copied copied
        && (graph.leadsTo(copied.plan(), root, false)
            || graph.targets(copied.plan()).anyMatch(graph::leadsFar));
  }

  /**
   * Returns whether the number of objects that the root leads to depends on more than the sizes of
   * the root's own containers. If some types were not examined, this is assumed.
   */
  boolean areMany() {
    Set<TypeName> reached = graph.reached(root, false);
    return graph.leadsFar(root)
        || graph.links(root).stream().anyMatch(l -> holdsUnsized(l.plan()))
        || reached.stream()
            .anyMatch(
                t ->
                    graph.reached(t, false).contains(t)
                        || graph.links(t).stream().anyMatch(l -> holdsMany(l.plan())));
  }

  private static boolean holdsUnsized(CopyPlan plan) {
    return isHolder(plan)
        ? plan.contents().stream().anyMatch(c -> holdsMany(c) || (!c.isSame() && c.mayBeSame()))
        : holdsMany(plan);
  }

  private static boolean holdsMany(CopyPlan plan) {
    return (isHolder(plan) && !plan.contents().stream().allMatch(CopyPlan::isSame))
        || plan.contents().stream().anyMatch(Links::holdsMany);
  }

  private static boolean isHolder(CopyPlan plan) {
    return plan instanceof ContainerOf || plan instanceof ArrayOf;
  }

  /**
   * Returns whether arguments of the type's constructor lead to other objects of the type, by way
   * of constructor arguments alone.
   */
  boolean nests(TypeName type) {
    return graph.links(type).stream()
        .anyMatch(l -> l.made() && graph.leadsTo(l.plan(), type, true));
  }

  /**
   * The simple name of another type that has a copier, is reached from the root, and leads back to
   * the root in any way; empty if there is none.
   */
  Optional<String> others() {
    return graph.reached(root, false).stream()
        .filter(t -> graph.plans().get(t) instanceof CopierCall && !t.equals(root))
        .filter(t -> graph.reached(t, false).contains(root))
        .map(CopyPlan::simple)
        .findFirst();
  }

  Recursion recursion() {
    List<Step> steps = new ArrayList<>();
    graph
        .plans()
        .forEach(
            (type, plan) -> {
              if (!(plan instanceof OneOf) && isNameable(type) && nests(type)) {
                List<Link> links =
                    graph.links(type).stream()
                        .filter(l -> l.made() && graph.leadsTo(l.plan(), type, true))
                        .toList();
                steps.add(
                    new Step(
                        plan,
                        links.stream().map(Link::plan).toList(),
                        links.stream().map(Link::access).toList()));
              }
            });
    boolean here = steps.stream().anyMatch(s -> own.contains(LinkGraph.key(s.plan())));
    Set<TypeName> circular =
        graph.plans().keySet().stream()
            .filter(t -> mayComeBack(t) || graph.reached(t, false).contains(t))
            .collect(Collectors.toSet());
    return new Recursion(
        here ? List.copyOf(steps) : List.of(),
        here ? graph.plans() : Map.of(),
        raw(
            graph.plans().keySet().stream()
                .filter(
                    t ->
                        circular.contains(t)
                            || !Collections.disjoint(graph.reached(t, false), circular))),
        raw(circular.stream()));
  }

  /**
   * Returns whether the type has a copier and may be in another source file, or leads to such a
   * type. A type in another file may start to lead back without this file being recompiled.
   */
  private boolean mayComeBack(TypeName type) {
    return graph.isElsewhere(type)
        || graph.reached(type, false).stream().anyMatch(graph::isElsewhere);
  }

  private static Set<TypeName> raw(Stream<TypeName> types) {
    return types.map(AliasAnalysis::raw).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns whether any type reached has a container that must be filled last, or a constructor
   * that may be passed an unfilled container. If some types were not examined, this is assumed.
   */
  boolean fillLast() {
    Recursion recursion = recursion();
    return !graph.isComplete()
        || graph.links().entrySet().stream()
            .anyMatch(
                e ->
                    e.getValue().stream()
                        .anyMatch(
                            l ->
                                fillsLast(recursion, l.plan())
                                    || (l.made()
                                        && recursion.passesUnfilled(e.getKey(), l.plan()))));
  }

  /**
   * The calls of other copiers that {@code wanted} accepts, for types that are reached from the
   * root and lead back to the root.
   */
  Stream<CopierCall> onCircle(Predicate<CopierCall> wanted) {
    return graph.reached(root, false).stream()
        .filter(t -> !t.equals(root) && graph.plans().get(t) instanceof CopierCall)
        .map(t -> (CopierCall) graph.plans().get(t))
        .filter(c -> wanted.test(c) && graph.reached(LinkGraph.key(c), false).contains(root));
  }

  /**
   * Returns whether arguments of the root's constructor lead to the copier's type, and fields of
   * that type that are set after construction lead back to the root.
   */
  boolean isMadeOfFields(CopierCall call) {
    return graph.links(root).stream()
            .anyMatch(l -> l.made() && graph.leadsTo(l.plan(), LinkGraph.key(call), false))
        && graph.links(LinkGraph.key(call)).stream()
            .anyMatch(l -> !l.made() && graph.leadsTo(l.plan(), root, false));
  }

  /**
   * Returns whether the copier may have to defer something. This is so if the copier reaches a
   * container whose hashed or compared objects lead back to the copier's type, or a constructor
   * whose argument may be unfilled and leads back to that type. It is assumed if the copier's type
   * leads to types that were not examined.
   */
  boolean waitFor(CopierCall call) {
    return waitFor(LinkGraph.key(call), recursion());
  }

  private boolean waitFor(TypeName type, Recursion recursion) {
    return graph.leadsFar(type)
        || graph.reached(type, false).stream()
            .anyMatch(
                holder ->
                    graph.links(holder).stream()
                        .anyMatch(
                            l ->
                                comparesWhatLeadsTo(type, l.plan())
                                    || (l.made()
                                        && recursion.passesUnfilled(holder, l.plan())
                                        && graph.leadsTo(l.plan(), type, false))));
  }

  private boolean comparesWhatLeadsTo(TypeName type, CopyPlan plan) {
    return (plan instanceof ContainerOf container
            && container.container().comparesElements()
            && graph.leadsTo(container.contents().get(0), type, false))
        || plan.contents().stream().anyMatch(c -> comparesWhatLeadsTo(type, c));
  }

  private static boolean fillsLast(Recursion recursion, CopyPlan plan) {
    return (plan instanceof ContainerOf container && recursion.fillsLast(container))
        || plan.contents().stream().anyMatch(c -> fillsLast(recursion, c));
  }

  /**
   * Returns whether it is certain that the copier can name the type: the type is the root, a record
   * that the copier copies itself, or in the root's package. Other types may be visible only in
   * their own package.
   */
  private boolean isNameable(TypeName type) {
    return own.contains(type)
        || ((ClassName) AliasAnalysis.raw(type)).packageName().equals(root.packageName());
  }

  private void addOwn(CopyPlan plan) {
    own.add(root);
    if (plan instanceof RecordOf) {
      own.add(plan.type());
    }
    plan.contents().forEach(this::addOwn);
  }
}
