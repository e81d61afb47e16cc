package dev.latchwork.processor.check.code;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
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

/** The facts that a walk over a top-level type has collected, in source order. */
public final class BodyFacts {
  private final TreePath path;
  private final DefUseIndex occurrences;
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
  private final FreshObjects fresh;
  private final LockFields lockFields = new LockFields();

  public BodyFacts(TreePath path, Trees trees, DefUseIndex occurrences) {
    this.fresh = new FreshObjects(trees, occurrences);
    this.path = path;
    this.occurrences = occurrences;
  }

  public DefUseIndex occurrences() {
    return occurrences;
  }

  public List<Declaration> declarations() {
    return declarations;
  }

  public List<Creation> creations() {
    return creations;
  }

  public List<Access> accesses() {
    return accesses;
  }

  public List<Call> calls() {
    return calls;
  }

  public List<Result> results() {
    return results;
  }

  public List<Synchronization> synchronizations() {
    return synchronizations;
  }

  public List<Function> functions() {
    return functions;
  }

  public List<Branch> branches() {
    return branches;
  }

  /** Returns what is known about the variables that hold new objects. */
  public FreshObjects fresh() {
    return fresh;
  }

  public LockFields lockFields() {
    return lockFields;
  }

  /**
   * Returns the methods of the top-level type and of the types nested in it, except those of
   * anonymous classes. Constructors are not included.
   */
  public Stream<Body> methods() {
    return bodies.stream().filter(b -> b.kind() == Body.Kind.METHOD);
  }

  /** Returns the constructors and initializers. */
  public Stream<Body> constructing() {
    return bodies.stream().filter(Body::constructs);
  }

  public Optional<Body> body(ExecutableElement method) {
    return methods().filter(b -> b.isMethod(method)).findFirst();
  }

  /**
   * Returns the body and the methods of this source that it calls, directly or through other such
   * methods. Calls of static methods and of private methods of the same object are always followed.
   *
   * @param follows returns whether to follow any other call
   */
  public Set<Body> reach(Body start, Predicate<Call> follows) {
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

  /**
   * Returns whether the called method is static, or is a private method of the same object. Such a
   * method runs as a part of its caller, since no generated override can take a lock in between.
   */
  static boolean isHelper(Call call) {
    Set<Modifier> modifiers = call.method().getModifiers();
    return modifiers.contains(Modifier.STATIC)
        || (modifiers.contains(Modifier.PRIVATE) && call.isOfSelf());
  }

  public static boolean isPrivate(Body body) {
    return body.kind() == Body.Kind.METHOD
        && body.method().filter(m -> m.getModifiers().contains(Modifier.PRIVATE)).isPresent();
  }

  /** Returns the place where the body starts. */
  public Site site(Body body) {
    return sites.getOrDefault(body, new Site(path, body, Set.of()));
  }

  public void add(Body body, TreePath start) {
    if (sites.putIfAbsent(body, new Site(start, body, Set.of())) == null) {
      bodies.add(body);
    }
  }

  /**
   * Returns whether the lock is held at the place. In a private method, a lock also counts as held
   * if all calls of the method in this source are made with the lock held. Calls from constructors
   * and initializers are ignored.
   */
  public boolean holds(Site site, HeldLock wanted) {
    return holds(site, wanted, new HashSet<>());
  }

  private boolean holds(Site site, HeldLock wanted, Set<Object> asked) {
    if (site.held().stream().anyMatch(h -> h.suffices(wanted))) {
      return true;
    }
    Body body = site.body();
    if (!isPrivate(body)) {
      return false;
    }
    ExecutableElement method = body.method().orElseThrow();
    return !asked.add(List.of(method, wanted))
        || (isCalled(method)
            && callsOf(method)
                .allMatch(
                    c ->
                        c.site().body().constructs()
                            || c.named(wanted).filter(w -> holds(c.site(), w, asked)).isPresent()));
  }

  /**
   * Returns whether the method is called. Methods with annotations, and methods that the JVM or
   * serialization may call by name, are assumed to be called.
   */
  private boolean isCalled(ExecutableElement method) {
    return callsOf(method).findAny().isPresent()
        || method.getSimpleName().toString().matches("(read|write)\\w+|finalize")
        || !method.getAnnotationMirrors().isEmpty();
  }

  /**
   * Returns whether a lock that the predicate accepts may be held at the place. In a private
   * method, it is enough that such a lock may be held at one call of the method.
   */
  public boolean mayHold(Site site, Predicate<HeldLock> wanted) {
    return mayHold(site, wanted, new HashSet<>());
  }

  private boolean mayHold(Site site, Predicate<HeldLock> wanted, Set<ExecutableElement> asked) {
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
