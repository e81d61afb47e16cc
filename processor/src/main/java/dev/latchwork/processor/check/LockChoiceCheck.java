package dev.latchwork.processor.check;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.Access;
import dev.latchwork.processor.check.code.AccessPaths;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.Synchronization;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.diagnostic.Show;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Finds lock fields that are reassigned, so that threads may take different locks; locks that
 * unrelated code shares; and methods that release the lock that the generated class takes around
 * them.
 */
final class LockChoiceCheck implements Check {
  private static final Set<String> BOXED =
      Set.of(
          "Boolean", "Byte", "Character", "Double", "Float", "Integer", "Long", "Short", "String");

  private final Domain domain;
  private final GuardedTypes guarded;
  private final Trees trees;

  LockChoiceCheck(Domain domain) {
    this.domain = domain;
    this.guarded = domain.guarded();
    this.trees = domain.trees();
  }

  @Override
  public void check(BodyFacts code, Report report) {
    OwnLocks own = new OwnLocks(domain, code);
    code.accesses().stream()
        .filter(a -> isReassigned(a, code) && own.contains(a.field()))
        .forEach(
            a ->
                report.addAbout(
                    a.field(),
                    Rule.LOCK_REASSIGNED,
                    a.site(),
                    a.site().body().shown(),
                    Show.member(a.field())));
    code.synchronizations().forEach(s -> checkConstant(s, own, code, report));
    code.calls().stream()
        .filter(c -> c.name().equals("unlock"))
        .forEach(c -> check(c, code, report));
  }

  private static boolean isReassigned(Access access, BodyFacts code) {
    Body body = access.site().body();
    return access.how() == Access.How.WRITE
        && (access.isStatic()
            ? !UnlockedUses.isOfClass(body.tree())
            : !(body.constructs() && access.isOfSelf())
                && access
                    .object()
                    .filter(o -> code.fresh().isUnshared(o, access.site().path()))
                    .isEmpty());
  }

  private void checkConstant(Synchronization monitor, OwnLocks own, BodyFacts code, Report report) {
    if (!(monitor.site().path().getLeaf() instanceof SynchronizedTree tree) || !isBoxed(monitor)) {
      return;
    }
    TreePath expression =
        AccessPaths.strip(new TreePath(monitor.site().path(), tree.getExpression()));
    Optional<VariableElement> field =
        Optional.ofNullable(trees.getElement(expression))
            .filter(e -> e.getKind().isField())
            .map(VariableElement.class::cast);
    boolean relied =
        field.filter(own::isNamed).isPresent()
            || guarded.around(monitor.site().body().type()).isPresent();
    boolean constant =
        field.map(f -> isConstant(f, code)).orElse(expression.getLeaf() instanceof LiteralTree);
    if (relied && constant) {
      report.add(
          Rule.SHARED_LOCK,
          monitor.site(),
          monitor.site().body().shown(),
          field.map(Show::member).orElse(expression.getLeaf().toString()),
          isOfClass(field, monitor.site().body()) ? "static " : "");
    }
  }

  /**
   * Returns whether all objects of the class need to share the lock, because the field or the
   * method that takes its monitor is static.
   */
  private static boolean isOfClass(Optional<VariableElement> constant, Body body) {
    return Stream.concat(constant.stream(), body.method().stream())
        .anyMatch(e -> e.getModifiers().contains(Modifier.STATIC));
  }

  private static boolean isBoxed(Synchronization monitor) {
    String type = monitor.type().toString();
    return type.startsWith("java.lang.") && BOXED.contains(type.substring("java.lang.".length()));
  }

  /**
   * Recognizes a field that only ever holds a literal, an interned string, or a value that {@code
   * valueOf} may cache, so that unrelated code may get the same object.
   */
  private static boolean isConstant(VariableElement field, BodyFacts code) {
    List<TreePath> values = code.occurrences().values(field);
    return field.getConstantValue() != null
        || (!values.isEmpty() && values.stream().allMatch(LockChoiceCheck::isConstant));
  }

  private static boolean isConstant(TreePath value) {
    ExpressionTree tree = (ExpressionTree) AccessPaths.strip(value).getLeaf();
    return tree instanceof LiteralTree
        || (tree instanceof MethodInvocationTree call
            && call.getMethodSelect().toString().matches("\\w+\\.valueOf|.*\\.intern"))
        || tree.toString().matches("Boolean\\.(TRUE|FALSE)");
  }

  /**
   * Reports a method that unlocks the lock, although the generated class takes the lock before the
   * method runs and releases it afterwards.
   */
  private void check(Call unlock, BodyFacts code, Report report) {
    Body body = unlock.site().body();
    TypeElement type = body.type();
    Optional<VariableElement> by =
        guarded.of(type).filter(type::equals).flatMap(guarded::lockField);
    boolean isOwn =
        by.isPresent()
            && body.kind() == Body.Kind.METHOD
            && guarded.isWrapped(body.method().orElseThrow())
            && unlock
                .object()
                .filter(o -> o.startsAtSelf() && !o.steps().isEmpty())
                .filter(o -> o.steps().get(0).equals(by.get()))
                .isPresent();
    if (isOwn && !isTakenBefore(unlock, code)) {
      report.add(Rule.UNLOCKS_GUARD, unlock.site(), body.shown(), Show.member(by.get()));
    }
  }

  private static boolean isTakenBefore(Call unlock, BodyFacts code) {
    List<Call> ofSame =
        code.calls().stream()
            .filter(c -> c.site().body().equals(unlock.site().body()))
            .filter(c -> c.object().equals(unlock.object()))
            .toList();
    return ofSame.subList(0, ofSame.indexOf(unlock)).stream()
        .anyMatch(c -> c.name().matches("lock|lockInterruptibly|tryLock"));
  }
}
