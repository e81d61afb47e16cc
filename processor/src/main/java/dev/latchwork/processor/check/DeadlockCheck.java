package dev.latchwork.processor.check;

import static java.util.Objects.requireNonNull;

import dev.latchwork.processor.diagnostic.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Guarded classes that call each other under their locks, in whatever class of the compilation. */
final class DeadlockCheck implements Check {
  private final GuardedTypes guarded;

  /** From a class to those whose locks are taken under its own, with the first call that does. */
  private final Map<TypeElement, Map<TypeElement, Step>> order = new LinkedHashMap<>();

  /** What methods call that hold no lock of a guarded class. */
  private final Map<ExecutableElement, List<Call>> plain = new HashMap<>();

  /** Calls under a lock, whose effects are followed when all is known. */
  private final List<Locked> locked = new ArrayList<>();

  DeadlockCheck(Domain domain) {
    this.guarded = domain.guarded();
  }

  private record Step(Site site, String description) {}

  private record Locked(TypeElement holder, Call call) {}

  @Override
  public void check(Code code, Report report) {
    for (Call call : code.calls()) {
      Set<TypeElement> holders = holders(call.site(), code);
      holders.forEach(holder -> locked.add(new Locked(holder, call)));
      Body body = call.site().body();
      if (holders.isEmpty() && body.kind() == Body.Kind.METHOD) {
        plain.computeIfAbsent(body.method().orElseThrow(), m -> new ArrayList<>()).add(call);
      }
    }
  }

  private Set<TypeElement> holders(Site site, Code code) {
    Set<TypeElement> holders = new HashSet<>();
    code.mayHold(
        site,
        hold -> {
          if (hold.kind() == Hold.Kind.GUARD) {
            type(hold.ref()).ifPresent(holders::add);
          }
          return false;
        });
    return holders;
  }

  private Optional<TypeElement> type(Ref ref) {
    TypeMirror type =
        ref.last() instanceof ExecutableElement method
            ? method.getReturnType()
            : ref.last().asType();
    return guarded.of(type);
  }

  @Override
  public void end(Report report) {
    locked.forEach(l -> follow(l, l.call(), Show.body(l.call().site().body()), new HashSet<>()));
    Set<Set<String>> reported = new HashSet<>();
    for (TypeElement start : order.keySet()) {
      cycle(start)
          .filter(c -> reported.add(names(c)))
          .ifPresent(
              c -> {
                Step first = step(c, 0);
                report.add(Rule.DEADLOCK, first.site(), path(c), describe(c));
              });
    }
  }

  private static Set<String> names(List<TypeElement> cycle) {
    return cycle.stream()
        .map(t -> t.getQualifiedName().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void follow(Locked from, Call call, String path, Set<ExecutableElement> asked) {
    String longer = path + " calls " + Show.member(call.method());
    Optional<TypeElement> owner = guarded.of(call.objectType());
    if (owner.isPresent() && locks(call)) {
      boolean inOrder =
          call.isOfSelf()
              || (call.object().isEmpty() && from.holder().equals(owner.get()))
              || call.object()
                  .filter(o -> call.site().held().stream().anyMatch(Hold.guard(o)::equals))
                  .isPresent();
      if (!inOrder && !isReadAsSeveral(from, owner.get())) {
        order
            .computeIfAbsent(from.holder(), t -> new LinkedHashMap<>())
            .putIfAbsent(owner.get(), new Step(from.call().site(), longer));
      }
      return;
    }
    if (asked.add(call.method())) {
      plain
          .getOrDefault(call.method(), List.of())
          .forEach(next -> follow(from, next, longer, asked));
    }
  }

  /** A parameter of several objects of the class is warned of where it is declared. */
  private static boolean isReadAsSeveral(Locked from, TypeElement owner) {
    String name = owner.getQualifiedName().toString();
    return from.holder().equals(owner)
        && from.call().site().body().method().stream()
            .flatMap(m -> m.getParameters().stream())
            .map(p -> p.asType().toString())
            .anyMatch(type -> type.contains(name) && !type.equals(name));
  }

  /** Whether the call waits for the lock as long as it takes. */
  private boolean locks(Call call) {
    if (call.name().equals("tryWithLock") || isGeneratedToString(call)) {
      return false;
    }
    return guarded.isWrapped(call.method())
        || (!call.method().getModifiers().contains(Modifier.STATIC)
            && call.method().getEnclosingElement() instanceof TypeElement type
            && guarded.isGenerated(type));
  }

  /** It gives up in time, where the class has none of its own. */
  private boolean isGeneratedToString(Call call) {
    return call.name().equals("toString")
        && guarded.of(call.objectType()).stream()
            .flatMap(g -> g.getEnclosedElements().stream())
            .noneMatch(m -> m.getSimpleName().contentEquals("toString"));
  }

  /** The shortest way from the class back to itself. */
  private Optional<List<TypeElement>> cycle(TypeElement start) {
    Map<TypeElement, TypeElement> reachedFrom = new HashMap<>();
    Deque<TypeElement> todo = new ArrayDeque<>(List.of(start));
    while (!todo.isEmpty()) {
      TypeElement type = todo.remove();
      for (TypeElement next : order.getOrDefault(type, Map.of()).keySet()) {
        if (next.equals(start)) {
          return Optional.of(way(start, type, reachedFrom));
        }
        if (reachedFrom.putIfAbsent(next, type) == null) {
          todo.add(next);
        }
      }
    }
    return Optional.empty();
  }

  private static List<TypeElement> way(
      TypeElement start, TypeElement last, Map<TypeElement, TypeElement> reachedFrom) {
    List<TypeElement> way = new ArrayList<>();
    for (TypeElement t = last; t != null && !t.equals(start); t = reachedFrom.get(t)) {
      way.add(0, t);
    }
    way.add(0, start);
    return way;
  }

  private Step step(List<TypeElement> cycle, int index) {
    TypeElement next = cycle.get((index + 1) % cycle.size());
    return requireNonNull(order.getOrDefault(cycle.get(index), Map.of()).get(next));
  }

  private static String path(List<TypeElement> cycle) {
    List<TypeElement> closed = new ArrayList<>(cycle);
    closed.add(cycle.get(0));
    return closed.stream()
        .map(t -> t.getSimpleName().toString())
        .collect(Collectors.joining(" -> "));
  }

  private String describe(List<TypeElement> cycle) {
    List<String> steps = new ArrayList<>();
    for (int i = 0; i < cycle.size(); i++) {
      steps.add(step(cycle, i).description());
    }
    return String.join(", and ", steps);
  }
}
