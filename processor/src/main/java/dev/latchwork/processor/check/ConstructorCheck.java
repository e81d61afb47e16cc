package dev.latchwork.processor.check;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.types.Enclosing;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Constructors that let others have the object before it has its lock. */
final class ConstructorCheck implements Check {
  /** They look at what they are given and forget it. */
  private static final Set<String> HARMLESS =
      Set.of("java.io.PrintStream", "java.lang.String", "java.lang.System", "java.util.Objects");

  private final GuardedTypes guarded;

  ConstructorCheck(Domain domain) {
    this.guarded = domain.guarded();
  }

  @Override
  public void check(Code code, Report report) {
    for (Call call : code.calls()) {
      Site site = call.site();
      if (constructs(site.body())) {
        if (passesOn(call)) {
          report.add(
              Rule.THIS_ESCAPES,
              site,
              Show.body(site.body()),
              "hands it to " + Show.member(call.method()));
        }
        if (call.isOfSelf() && !call.viaSuper() && guarded.isWrapped(call.method())) {
          report.add(
              Rule.CALLS_OVERRIDABLE, site, Show.body(site.body()), Show.member(call.method()));
        }
      }
    }
    for (Creation creation : code.creations()) {
      Site site = creation.site();
      if (constructs(site.body())
          && creation.arguments().stream().anyMatch(ConstructorCheck::isSelf)) {
        report.add(
            Rule.THIS_ESCAPES,
            site,
            Show.body(site.body()),
            "hands it to a new " + creation.type().getSimpleName());
      }
    }
    for (Access access : code.accesses()) {
      Site site = access.site();
      if (access.isStatic() && constructs(site.body()) && isSelf(access.value())) {
        report.add(
            Rule.THIS_ESCAPES,
            site,
            Show.body(site.body()),
            "stores it in the static " + Show.member(access.field()));
      }
    }
    code.functions().forEach(f -> check(f, code, report));
  }

  /** A function that another thread runs has the object too. */
  private void check(Function function, Code code, Report report) {
    Body body = function.body();
    if (body.fate() == Fate.OTHER_THREAD
        && body.around().filter(this::constructs).isPresent()
        && isRun(function.site().path())
        && usesSelf(body, code)) {
      report.add(Rule.THIS_ESCAPES, function.site(), Show.body(body), "hands it to another thread");
    }
  }

  /** A thread that is only made has still to be started. */
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

  private static boolean usesSelf(Body body, Code code) {
    return code.calls().stream().anyMatch(c -> c.site().body().equals(body) && c.isOfSelf())
        || code.accesses().stream().anyMatch(a -> a.site().body().equals(body) && a.isOfSelf());
  }

  private boolean constructs(Body body) {
    return body.constructs() && guarded.of(body.type()).filter(body.type()::equals).isPresent();
  }

  private static boolean passesOn(Call call) {
    List<Optional<Ref>> arguments = call.arguments();
    String owner = Enclosing.type(call.method()).getQualifiedName().toString();
    boolean own = Enclosing.type(call.method()).equals(call.site().body().type());
    return arguments.stream().anyMatch(ConstructorCheck::isSelf)
        && !own
        && !HARMLESS.contains(owner);
  }

  private static boolean isSelf(Optional<Ref> ref) {
    return ref.filter(Ref::isSelf).isPresent();
  }
}
