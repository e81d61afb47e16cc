package dev.latchwork.processor.check;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.Access;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.Creation;
import dev.latchwork.processor.check.code.Escape;
import dev.latchwork.processor.check.code.Function;
import dev.latchwork.processor.check.code.Site;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.diagnostic.Show;
import dev.latchwork.processor.types.Enclosing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/**
 * Finds constructors that pass their object to other code before the object has its lock, or that
 * call methods whose overrides in the generated class take no lock yet.
 */
final class ConstructorCheck implements Check {
  /** Types whose methods only look at their arguments, and do not keep them. */
  private static final Set<String> HARMLESS =
      Set.of("java.io.PrintStream", "java.lang.String", "java.lang.System", "java.util.Objects");

  private final GuardedTypes guarded;

  ConstructorCheck(Domain domain) {
    this.guarded = domain.guarded();
  }

  @Override
  public void check(BodyFacts code, Report report) {
    Set<Tree> seen = new HashSet<>();
    code.constructing()
        .filter(this::constructs)
        .forEach(
            body -> {
              Set<Body> parts = parts(body, code);
              checkCalls(body, parts, code, report, seen);
              checkCreations(body, parts, code, report, seen);
              checkStatics(body, parts, code, report, seen);
            });
    code.functions().forEach(f -> check(f, code, report));
  }

  /**
   * Returns the code of this source that runs before the constructor or initializer ends: its own
   * body, static methods and private methods that it calls, and the constructors and initializers
   * of the inner classes that it creates objects of.
   */
  private static Set<Body> parts(Body constructor, BodyFacts code) {
    Set<Body> parts = new HashSet<>();
    List<Body> todo = new ArrayList<>(List.of(constructor));
    while (!todo.isEmpty()) {
      Set<Body> reached = code.reach(todo.remove(todo.size() - 1), c -> false);
      reached.removeAll(parts);
      parts.addAll(reached);
      Set<TypeElement> made =
          code.creations().stream()
              .filter(c -> reached.contains(c.site().body()) && isInner(c.type()))
              .map(Creation::type)
              .collect(Collectors.toSet());
      code.constructing()
          .filter(b -> made.contains(b.type()) && !parts.contains(b))
          .forEach(todo::add);
    }
    return parts;
  }

  private static boolean isInner(TypeElement type) {
    return type.getNestingKind() == NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC);
  }

  private void checkCalls(
      Body body, Set<Body> parts, BodyFacts code, Report report, Set<Tree> seen) {
    for (Call call : code.calls()) {
      Site site = call.site();
      if (parts.contains(site.body()) && passesOn(call, body.type()) && isNew(site, seen)) {
        report.add(
            Rule.THIS_ESCAPES,
            site,
            shown(site, body),
            "passes " + self(site, body) + " to " + Show.member(call.method()));
      }
      if (site.body().equals(body)
          && call.isOfSelf()
          && !call.viaSuper()
          && guarded.isWrapped(call.method())
          && isOverridden(call.method(), body.type())
          && runsInSubclass(body, code, new HashSet<>())) {
        report.add(
            Rule.CALLS_OVERRIDABLE,
            site,
            body.shown(),
            Show.member(call.method()),
            cure(call.method(), body.type()));
      }
    }
  }

  /**
   * Returns whether the generated class overrides the method. An abstract method is overridden if
   * the class has been generated at all, since no class is generated if an abstract method cannot
   * be implemented.
   */
  private boolean isOverridden(ExecutableElement method, TypeElement type) {
    return guarded
        .of(type)
        .filter(
            g ->
                !method.getModifiers().contains(Modifier.ABSTRACT)
                    || guarded.generated(g).isPresent())
        .isPresent();
  }

  /**
   * Returns whether the constructor or initializer runs when an object of the generated class is
   * created. A private constructor runs then only if another constructor calls it.
   */
  private static boolean runsInSubclass(Body body, BodyFacts code, Set<Body> asked) {
    boolean isPrivate =
        body.method().filter(c -> c.getModifiers().contains(Modifier.PRIVATE)).isPresent();
    return !isPrivate
        || (asked.add(body)
            && code.calls().stream()
                .filter(c -> body.method().filter(c.method()::equals).isPresent())
                .map(c -> c.site().body())
                .anyMatch(b -> runsInSubclass(b, code, asked)));
  }

  /**
   * Returns the advice of the message, that is, how to keep the call from reaching the override in
   * the generated class. If the method is inherited, a call with {@code super} bypasses the
   * override. If the method is abstract, nothing bypasses the override, so the call must be
   * removed.
   */
  private static String cure(ExecutableElement called, TypeElement type) {
    if (called.getModifiers().contains(Modifier.ABSTRACT)) {
      return "remove the call";
    }
    TypeElement owner = Enclosing.type(called);
    if (owner.equals(type)) {
      return "move the work of "
          + Show.method(called)
          + " into a private method, and call the private method instead";
    }
    String qualifier = owner.getKind().isInterface() ? owner.getSimpleName() + "." : "";
    return "call " + qualifier + "super." + Show.method(called);
  }

  private static void checkCreations(
      Body body, Set<Body> parts, BodyFacts code, Report report, Set<Tree> seen) {
    for (Creation creation : code.creations()) {
      Site site = creation.site();
      if (parts.contains(site.body())
          && creation.arguments().stream().anyMatch(a -> isThis(a, body.type()))
          && isNew(site, seen)) {
        report.add(
            Rule.THIS_ESCAPES,
            site,
            shown(site, body),
            "passes " + self(site, body) + " to a new " + creation.type().getSimpleName());
      }
    }
  }

  private static void checkStatics(
      Body body, Set<Body> parts, BodyFacts code, Report report, Set<Tree> seen) {
    for (Access access : code.accesses()) {
      Site site = access.site();
      if (access.isStatic()
          && parts.contains(site.body())
          && isThis(access.value(), body.type())
          && isNew(site, seen)) {
        report.add(
            Rule.THIS_ESCAPES,
            site,
            shown(site, body),
            "stores " + self(site, body) + " in the static field " + Show.member(access.field()));
      }
    }
  }

  /** Returns how a message names the code at the site, which runs while the constructor runs. */
  private static String shown(Site site, Body constructor) {
    Body body = site.body();
    return body.constructs() && body.type().equals(constructor.type())
        ? body.shown()
        : body.shown() + ", which runs during construction,";
  }

  /** Returns how the code at the site names the object under construction. */
  private static String self(Site site, Body constructor) {
    TypeElement type = constructor.type();
    return site.body().type().equals(type) ? "'this'" : "'" + type.getSimpleName() + ".this'";
  }

  /**
   * Returns whether the place has not been reported yet: code that several constructors run is
   * reported only once.
   */
  private static boolean isNew(Site site, Set<Tree> seen) {
    return seen.add(site.path().getLeaf());
  }

  /**
   * Reports a function in a constructor or initializer that uses the object under construction and
   * is run by another thread.
   */
  private void check(Function function, BodyFacts code, Report report) {
    Body body = function.body();
    if (body.fate() == Escape.OTHER_THREAD
        && body.around().filter(this::constructs).isPresent()
        && isRun(function.site().path())
        && usesSelf(body, code)) {
      report.add(
          Rule.THIS_ESCAPES, function.site(), body.shown(), "passes 'this' to another thread");
    }
  }

  /**
   * Returns whether something runs the function: a method to which it is passed, or a thread that
   * is started with it. A thread that is created but not started does not run it.
   */
  private static boolean isRun(TreePath function) {
    TreePath parent = function.getParentPath();
    Tree outer = parent.getLeaf();
    if (outer instanceof NewClassTree || outer instanceof ParenthesizedTree) {
      return isRun(parent);
    }
    return outer instanceof MethodInvocationTree
        || (outer instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals("start"));
  }

  private static boolean usesSelf(Body body, BodyFacts code) {
    return code.calls().stream().anyMatch(c -> c.site().body().equals(body) && c.isOfSelf())
        || code.accesses().stream().anyMatch(a -> a.site().body().equals(body) && a.isOfSelf());
  }

  private boolean constructs(Body body) {
    return body.constructs() && guarded.around(body.type()).filter(body.type()::equals).isPresent();
  }

  private static boolean passesOn(Call call, TypeElement type) {
    TypeElement owner = Enclosing.type(call.method());
    return call.arguments().stream().anyMatch(a -> isThis(a, type))
        && !owner.equals(type)
        && !HARMLESS.contains(owner.getQualifiedName().toString());
  }

  private static boolean isThis(Optional<AccessPath> ref, TypeElement type) {
    return ref.filter(AccessPath::isSelf).filter(r -> r.start().equals(type)).isPresent();
  }
}
