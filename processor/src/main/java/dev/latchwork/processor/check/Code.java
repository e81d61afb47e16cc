package dev.latchwork.processor.check;

import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** What one walk over a top-level type has seen, in the order of the source. */
final class Code {
  private final TreePath path;
  private final Occurrences occurrences;
  private final List<Declaration> declarations = new ArrayList<>();
  private final List<Creation> creations = new ArrayList<>();
  private final List<Access> accesses = new ArrayList<>();
  private final List<Call> calls = new ArrayList<>();
  private final List<Result> results = new ArrayList<>();
  private final List<Synchronization> synchronizations = new ArrayList<>();
  private final List<Function> functions = new ArrayList<>();
  private final List<Branch> branches = new ArrayList<>();
  private final List<Body> bodies = new ArrayList<>();
  private final Map<Body, Site> sites = new HashMap<>();
  private final Set<Ref> fresh = new HashSet<>();
  private final LockFields lockFields = new LockFields();

  Code(TreePath path, Occurrences occurrences) {
    this.path = path;
    this.occurrences = occurrences;
  }

  Occurrences occurrences() {
    return occurrences;
  }

  List<Declaration> declarations() {
    return declarations;
  }

  List<Creation> creations() {
    return creations;
  }

  List<Access> accesses() {
    return accesses;
  }

  List<Call> calls() {
    return calls;
  }

  List<Result> results() {
    return results;
  }

  List<Synchronization> synchronizations() {
    return synchronizations;
  }

  List<Function> functions() {
    return functions;
  }

  List<Branch> branches() {
    return branches;
  }

  /** Variables that hold nothing but an object made for them. */
  Set<Ref> fresh() {
    return fresh;
  }

  LockFields lockFields() {
    return lockFields;
  }

  /** The methods of {@code this} whose bodies are here, without functions that run later. */
  Stream<Body> methods() {
    return bodies.stream().filter(b -> b.kind() == Body.Kind.METHOD);
  }

  /** Constructors and initializers. */
  Stream<Body> constructing() {
    return bodies.stream().filter(Body::constructs);
  }

  Optional<Body> body(ExecutableElement method) {
    return methods().filter(b -> b.isMethod(method)).findFirst();
  }

  /**
   * The body and those that it runs on the same object before it ends: private and static methods,
   * and others where {@code follows} says so.
   */
  Set<Body> reach(Body start, Predicate<Call> follows) {
    Set<Body> reached = new HashSet<>(Set.of(start));
    List<Body> todo = new ArrayList<>(reached);
    while (!todo.isEmpty()) {
      Body body = todo.remove(todo.size() - 1);
      calls.stream()
          .filter(c -> c.site().body().equals(body))
          .filter(c -> isHelper(c) || follows.test(c))
          .flatMap(c -> body(c.method()).stream())
          .filter(reached::add)
          .forEach(todo::add);
    }
    return reached;
  }

  /** A part of its caller: no override and no lock comes between. */
  static boolean isHelper(Call call) {
    Set<Modifier> modifiers = call.method().getModifiers();
    return modifiers.contains(Modifier.STATIC)
        || (modifiers.contains(Modifier.PRIVATE) && call.isOfSelf());
  }

  static boolean isPrivate(Body body) {
    return body.kind() == Body.Kind.METHOD
        && body.method().filter(m -> m.getModifiers().contains(Modifier.PRIVATE)).isPresent();
  }

  /** Where the body begins. */
  Site site(Body body) {
    return sites.getOrDefault(body, new Site(path, body, Set.of()));
  }

  void add(Body body, TreePath start) {
    if (sites.putIfAbsent(body, new Site(start, body, Set.of())) == null) {
      bodies.add(body);
    }
  }

  /** Whether the lock is held, in a private method also by all that call it. */
  boolean holds(Site site, Hold wanted) {
    return holds(site, wanted, new HashSet<>());
  }

  private boolean holds(Site site, Hold wanted, Set<Object> asked) {
    if (site.held().stream().anyMatch(h -> h.suffices(wanted))) {
      return true;
    }
    Body body = site.body();
    if (!isPrivate(body)) {
      return false;
    }
    ExecutableElement method = body.method().orElseThrow();
    return !asked.add(List.of(method, wanted))
        || callsOf(method)
            .allMatch(
                c ->
                    c.site().body().constructs()
                        || c.named(wanted).filter(w -> holds(c.site(), w, asked)).isPresent());
  }

  /** Whether any caller of the private method may hold a lock of that kind. */
  boolean mayHold(Site site, Predicate<Hold> wanted) {
    return mayHold(site, wanted, new HashSet<>());
  }

  private boolean mayHold(Site site, Predicate<Hold> wanted, Set<ExecutableElement> asked) {
    return site.held().stream().anyMatch(wanted)
        || (isPrivate(site.body())
            && site.body()
                .method()
                .filter(asked::add)
                .filter(m -> callsOf(m).anyMatch(c -> mayHold(c.site(), wanted, asked)))
                .isPresent());
  }

  private Stream<Call> callsOf(ExecutableElement method) {
    return calls.stream().filter(c -> c.method().equals(method));
  }
}
