package dev.latchwork.processor.deepcopy;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.Env;
import dev.latchwork.processor.copy.CopyPart;
import dev.latchwork.processor.copy.CopyPart.Value.Copied;
import dev.latchwork.processor.copy.CopyPlan;
import dev.latchwork.processor.copy.CopyPlan.Again;
import dev.latchwork.processor.copy.CopyPlan.ContainerOf;
import dev.latchwork.processor.copy.CopyPlan.CopierCall;
import dev.latchwork.processor.copy.CopyPlan.OneOf;
import dev.latchwork.processor.copy.CopyPlan.RecordOf;
import dev.latchwork.processor.copy.Recursion;
import dev.latchwork.processor.copy.Recursion.Step;
import dev.latchwork.processor.diagnostic.Findings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * Which types lead to which, so that it is known where copies nest without end. Other source files
 * are looked into as well: should one of them close a circle later, its own copier sees that.
 */
final class Links {
  /**
   * In a model of thousands of types each copier looks at so many; it takes the rest for linked.
   */
  private static final int LIMIT = 50;

  private final Env env;
  private final ClassName root;
  private final Map<TypeName, List<Link>> from = new LinkedHashMap<>();
  private final Map<TypeName, CopyPlan> plans = new LinkedHashMap<>();
  private final Set<TypeName> own = new HashSet<>();
  private final Set<TypeName> unexplored = new HashSet<>();

  /**
   * What a type holds.
   *
   * @param made whether its constructor takes it
   */
  private record Link(CopyPlan plan, String read, boolean made) {}

  Links(Env env, TypeElement root, List<CopyPart> parts, CopierCall call) {
    this.env = env;
    this.root = ClassName.get(root);
    plans.put(this.root, call);
    List<Link> links = links(parts);
    from.put(this.root, links);
    links.forEach(l -> addOwn(l.plan()));
    links.forEach(l -> visit(l.plan()));
  }

  /** Whether copies of the value lead to copies of the root. */
  boolean leadBack(CopyPart part) {
    return part.value() instanceof Copied copied
        && (leadsTo(copied.plan(), root, false) || targets(copied.plan()).anyMatch(this::leadsFar));
  }

  private boolean leadsFar(TypeName type) {
    return unexplored.contains(type)
        || reached(type, false).stream().anyMatch(unexplored::contains);
  }

  /** Whether one of the arguments of a constructor leads to constructors of its own type. */
  boolean nests(TypeName type) {
    return from.getOrDefault(type, List.of()).stream()
        .anyMatch(l -> l.made() && leadsTo(l.plan(), type, true));
  }

  /** A type with another copier that leads back, by whatever it holds. */
  Optional<String> others() {
    return reached(root, false).stream()
        .filter(t -> plans.get(t) instanceof CopierCall && !t.equals(root))
        .filter(t -> reached(t, false).contains(root))
        .map(CopyPlan::simple)
        .findFirst();
  }

  Recursion recursion() {
    List<Step> steps = new ArrayList<>();
    plans.forEach(
        (type, plan) -> {
          if (!(plan instanceof OneOf) && isNameable(type) && nests(type)) {
            List<Link> links =
                from.getOrDefault(type, List.of()).stream()
                    .filter(l -> l.made() && leadsTo(l.plan(), type, true))
                    .toList();
            steps.add(
                new Step(
                    plan,
                    links.stream().map(Link::plan).toList(),
                    links.stream().map(Link::read).toList()));
          }
        });
    boolean here = steps.stream().anyMatch(s -> own.contains(key(s.plan())));
    Set<TypeName> circular =
        plans.keySet().stream()
            .filter(t -> mayComeBack(t) || reached(t, false).contains(t))
            .collect(Collectors.toSet());
    return new Recursion(
        here ? List.copyOf(steps) : List.of(),
        raw(
            plans.keySet().stream()
                .filter(
                    t ->
                        circular.contains(t)
                            || !Collections.disjoint(reached(t, false), circular))),
        raw(circular.stream()));
  }

  /** What is in another file may come to lead back without this one being compiled again. */
  private boolean mayComeBack(TypeName type) {
    return isElsewhere(type) || reached(type, false).stream().anyMatch(this::isElsewhere);
  }

  private boolean isElsewhere(TypeName type) {
    return unexplored.contains(type)
        || (plans.get(type) instanceof CopierCall
            && !((ClassName) CopyGraph.raw(type))
                .topLevelClassName()
                .equals(root.topLevelClassName()));
  }

  private static Set<TypeName> raw(Stream<TypeName> types) {
    return types.map(CopyGraph::raw).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether anything that is reached is given what may not be complete by then. */
  boolean fillLast() {
    Recursion recursion = recursion();
    return !unexplored.isEmpty()
        || from.entrySet().stream()
            .anyMatch(
                e ->
                    e.getValue().stream()
                        .anyMatch(
                            l ->
                                fillsLast(recursion, l.plan())
                                    || (l.made()
                                        && recursion.passesUnfilled(e.getKey(), l.plan()))));
  }

  /** Other copiers that lead to the root and are led to by it. */
  Stream<CopierCall> onCircle() {
    return reached(root, false).stream()
        .filter(t -> !t.equals(root) && reached(t, false).contains(root))
        .filter(t -> plans.get(t) instanceof CopierCall)
        .map(t -> (CopierCall) plans.get(t));
  }

  /** Whether a constructor of the root takes what nests others by fields of its own. */
  boolean isMadeOfFields(CopierCall call) {
    return from.getOrDefault(root, List.of()).stream()
            .anyMatch(l -> l.made() && leadsTo(l.plan(), key(call), false))
        && from.getOrDefault(key(call), List.of()).stream()
            .anyMatch(l -> !l.made() && leadsTo(l.plan(), root, false));
  }

  /** Whether what the copier leads to is hashed by it, or was copied by a constructor before. */
  boolean waitFor(CopierCall call) {
    return waitFor(key(call), recursion());
  }

  private boolean waitFor(TypeName type, Recursion recursion) {
    return leadsFar(type)
        || reached(type, false).stream()
            .anyMatch(
                holder ->
                    from.getOrDefault(holder, List.of()).stream()
                        .anyMatch(
                            l ->
                                comparesWhatLeadsTo(type, l.plan())
                                    || (l.made()
                                        && recursion.passesUnfilled(holder, l.plan())
                                        && leadsTo(l.plan(), type, false))));
  }

  private boolean comparesWhatLeadsTo(TypeName type, CopyPlan plan) {
    return (plan instanceof ContainerOf container
            && container.container().comparesElements()
            && leadsTo(container.contents().get(0), type, false))
        || plan.contents().stream().anyMatch(c -> comparesWhatLeadsTo(type, c));
  }

  private static boolean fillsLast(Recursion recursion, CopyPlan plan) {
    return (plan instanceof ContainerOf container && recursion.fillsLast(container))
        || plan.contents().stream().anyMatch(c -> fillsLast(recursion, c));
  }

  /** What other files nest has its own package's access. */
  private boolean isNameable(TypeName type) {
    return own.contains(type)
        || ((ClassName) CopyGraph.raw(type)).packageName().equals(root.packageName());
  }

  private void addOwn(CopyPlan plan) {
    own.add(root);
    if (plan instanceof RecordOf) {
      own.add(plan.type());
    }
    plan.contents().forEach(this::addOwn);
  }

  private boolean leadsTo(CopyPlan plan, TypeName target, boolean made) {
    return targets(plan).anyMatch(t -> t.equals(target) || reached(t, made).contains(target));
  }

  private Set<TypeName> reached(TypeName start, boolean made) {
    Set<TypeName> reached = new HashSet<>();
    List<TypeName> open = new ArrayList<>(List.of(start));
    while (!open.isEmpty()) {
      for (Link link : from.getOrDefault(open.remove(open.size() - 1), List.of())) {
        if (link.made() || !made) {
          targets(link.plan()).filter(reached::add).forEach(open::add);
        }
      }
    }
    return reached;
  }

  private static Stream<TypeName> targets(CopyPlan plan) {
    if (plan instanceof CopierCall) {
      return Stream.concat(Stream.of(key(plan)), plan.contents().stream().flatMap(Links::targets));
    }
    return isType(plan) ? Stream.of(key(plan)) : plan.contents().stream().flatMap(Links::targets);
  }

  private static boolean isType(CopyPlan plan) {
    return plan instanceof CopierCall
        || plan instanceof RecordOf
        || plan instanceof OneOf
        || plan instanceof Again;
  }

  /** A copier is for its type whatever the type arguments; a record is copied as it is declared. */
  private static TypeName key(CopyPlan plan) {
    return plan instanceof CopierCall ? CopyGraph.raw(plan.type()) : plan.type();
  }

  private void visit(CopyPlan plan) {
    if (plan instanceof CopierCall call) {
      call.contents().forEach(this::visit);
    }
    if (isType(plan) && (plan instanceof Again || plans.putIfAbsent(key(plan), plan) != null)) {
      return;
    }
    if (isType(plan) && plans.size() > LIMIT) {
      unexplored.add(key(plan));
    } else if (plan instanceof CopierCall call) {
      follow(key(plan), links(parts(call)));
    } else if (plan instanceof RecordOf record) {
      follow(
          key(plan),
          record.components().stream()
              .map(c -> new Link(c.plan(), "source." + c.name() + "()", true))
              .toList());
    } else if (plan instanceof OneOf) {
      follow(key(plan), plan.contents().stream().map(c -> new Link(c, "source", true)).toList());
    } else {
      plan.contents().forEach(this::visit);
    }
  }

  private void follow(TypeName type, List<Link> links) {
    from.put(type, links);
    links.forEach(l -> visit(l.plan()));
  }

  /** Those of a class file may be out of reach, and are then taken for linked. */
  private List<CopyPart> parts(CopierCall call) {
    ClassName name = (ClassName) CopyGraph.raw(call.type());
    TypeElement type = env.elements().getTypeElement(name.canonicalName());
    if (type == null) {
      return List.of();
    }
    Findings findings = env.findings();
    List<CopyPart> parts = Copiers.parts(env, type, findings);
    if (findings.hasErrors()) {
      unexplored.add(key(call));
    }
    return parts;
  }

  private static List<Link> links(List<CopyPart> parts) {
    return parts.stream()
        .filter(p -> p.value() instanceof Copied)
        .map(p -> new Link(((Copied) p.value()).plan(), p.read(), p.isArgument()))
        .toList();
  }
}
