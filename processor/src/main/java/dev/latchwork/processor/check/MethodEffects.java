package dev.latchwork.processor.check;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.util.TreePath;
import dev.latchwork.processor.check.code.Access;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;

/**
 * What a method does to the fields of its object, itself or through other methods of the object, as
 * far as this source shows.
 *
 * @param looks the fields that hold a collection that the method searches for an element
 * @param loses the fields that the method assigns, or from whose collection it may remove something
 * @param harmless the fields that the method can change safely even if an earlier check by the
 *     caller is out of date. Either the method checks the field too, or the change does not depend
 *     on the check, as with {@code clear()} or the assignment of a literal.
 */
record MethodEffects(
    Set<VariableElement> reads,
    Set<VariableElement> looks,
    Set<VariableElement> writes,
    Set<VariableElement> loses,
    Set<VariableElement> harmless) {

  private static final String CHECKS =
      "checkState|checkArgument|checkNotNull|checkIndex|requireNonNull|require|verify|isTrue|state";

  /**
   * Methods of collections that test before they change anything, or that change nothing if they
   * are called again.
   */
  private static final String ONCE =
      "putIfAbsent|computeIfAbsent|computeIfPresent|compute|merge|addIfAbsent|removeIf|retainAll"
          + "|removeAll|clear";

  private static final String LOOKS = "contains|containsKey|containsValue|containsAll";

  private static final String LOSES =
      "remove\\w*|clear|retainAll|poll\\w*|pop|take\\w*|drainTo|iterator|listIterator";

  static MethodEffects of(Body method, BodyFacts code) {
    Set<Body> reached = code.reach(method, Call::isOfSelf);
    List<Access> accesses =
        code.accesses().stream()
            .filter(a -> a.isOfSelf() && !a.isStatic() && reached.contains(a.site().body()))
            .toList();
    Set<VariableElement> reads = new HashSet<>();
    Set<VariableElement> looks = new HashSet<>();
    Set<VariableElement> writes = new HashSet<>();
    Set<VariableElement> loses = new HashSet<>();
    for (Access access : accesses) {
      (access.writes() ? writes : reads).add(access.field());
      if (called(access).filter(m -> m.matches(LOOKS)).isPresent()) {
        looks.add(access.field());
      }
      if (access.how() == Access.How.WRITE
          || called(access).filter(m -> m.matches(LOSES)).isPresent()) {
        loses.add(access.field());
      }
    }
    Set<VariableElement> harmless =
        writes.stream()
            .filter(
                f ->
                    isTested(f, method, reached, code)
                        || accesses.stream()
                            .filter(a -> a.field().equals(f) && a.writes())
                            .allMatch(MethodEffects::isHarmless))
            .collect(Collectors.toSet());
    return new MethodEffects(reads, looks, writes, loses, harmless);
  }

  /**
   * Returns the name of the method that is called on the object in the field, if the access is such
   * a call.
   */
  private static Optional<String> called(Access access) {
    TreePath outer = access.site().path().getParentPath();
    return outer.getLeaf() instanceof MemberSelectTree select
            && outer.getParentPath().getLeaf() instanceof MethodInvocationTree
        ? Optional.of(select.getIdentifier().toString())
        : Optional.empty();
  }

  private static boolean isHarmless(Access write) {
    TreePath outer = write.site().path().getParentPath();
    if (write.how() == Access.How.WRITE) {
      return outer.getLeaf() instanceof AssignmentTree assignment
          && assignment.getExpression() instanceof LiteralTree;
    }
    return called(write)
        .filter(m -> m.matches(ONCE) || (m.equals("remove") && hasArguments(outer)))
        .isPresent();
  }

  private static boolean hasArguments(TreePath select) {
    return !((MethodInvocationTree) select.getParentPath().getLeaf()).getArguments().isEmpty();
  }

  /**
   * Returns whether a condition in the method depends on the field, or on a method that reads the
   * field.
   */
  private static boolean isTested(
      VariableElement field, Body method, Set<Body> reached, BodyFacts code) {
    Stream<TreePath> reading =
        code.accesses().stream()
            .filter(a -> a.field().equals(field) && reached.contains(a.site().body()))
            .map(a -> a.site().path());
    Stream<TreePath> asking =
        code.calls().stream()
            .filter(c -> c.isOfSelf() && reached.contains(c.site().body()))
            .filter(c -> code.body(c.method()).filter(b -> reads(b, field, code)).isPresent())
            .filter(
                c ->
                    !c.site().body().equals(method)
                        || !c.method().equals(method.method().orElse(null)))
            .map(c -> c.site().path());
    return Stream.concat(reading, asking).anyMatch(p -> decides(p, code, new HashSet<>()));
  }

  private static boolean reads(Body body, VariableElement field, BodyFacts code) {
    Set<Body> reached = code.reach(body, Call::isOfSelf);
    return code.accesses().stream()
        .anyMatch(a -> a.field().equals(field) && reached.contains(a.site().body()));
  }

  private static boolean decides(TreePath read, BodyFacts code, Set<Element> asked) {
    TreePath inner = read;
    for (TreePath p = read.getParentPath();
        p != null && !(p.getLeaf() instanceof MethodTree);
        p = p.getParentPath()) {
      boolean chooses =
          p.getLeaf() instanceof ConditionalExpressionTree choice
              ? choice.getCondition() == inner.getLeaf()
              : p.getLeaf() instanceof SwitchTree choice
                  ? choice.getExpression() == inner.getLeaf()
                  : p.getLeaf() instanceof SwitchExpressionTree selected
                      ? selected.getExpression() == inner.getLeaf()
                      : p.getLeaf() instanceof MethodInvocationTree call && isCheck(call);
      TreePath condition = inner;
      if (chooses || code.branches().stream().anyMatch(b -> b.condition() == condition.getLeaf())) {
        return true;
      }
      inner = p;
    }
    return code.occurrences()
        .given(read)
        .filter(asked::add)
        .filter(v -> code.occurrences().of(v).stream().anyMatch(u -> decides(u, code, asked)))
        .isPresent();
  }

  private static boolean isCheck(MethodInvocationTree call) {
    String name = call.getMethodSelect().toString();
    return name.substring(name.lastIndexOf('.') + 1).matches(CHECKS);
  }
}
