package dev.latchwork.processor.check;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Branch;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.HeldLock;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.diagnostic.Show;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/**
 * Finds code that asks a guarded object something in one call and acts on the answer in another
 * call. Each of the two calls takes the lock separately, so another thread may change the object in
 * between. The bodies of the called methods may be in another source, so all pairs of calls are
 * examined at the end.
 */
final class CheckThenActCheck implements Check {
  private final GuardedTypes guarded;
  private final LostUpdateCheck accessors;
  private final Map<String, MethodEffects> methods = new HashMap<>();
  private final List<Pair> pairs = new ArrayList<>();

  /**
   * Two calls on one object, where the second depends on the result of the first.
   *
   * @param type the guarded class of the object
   * @param isNo whether the second call may be made if the first returned false
   */
  private record Pair(Call asking, Call acting, TypeElement type, boolean isNo) {}

  CheckThenActCheck(Domain domain) {
    this.guarded = domain.guarded();
    this.accessors = new LostUpdateCheck(domain);
  }

  @Override
  public void check(BodyFacts code, Report report) {
    code.methods()
        .filter(b -> guarded.of(b.type()).filter(b.type()::equals).isPresent())
        .forEach(
            b -> methods.put(key(b.type(), b.method().orElseThrow()), MethodEffects.of(b, code)));
    for (int i = 0; i < code.calls().size(); i++) {
      Call acting = code.calls().get(i);
      Optional<TypeElement> type = guarded.of(acting.objectType());
      if (type.isPresent() && isFromOutside(acting, code)) {
        asking(i, code)
            .forEach(a -> pairs.add(new Pair(a, acting, type.get(), isNo(a, acting, code))));
      }
    }
  }

  private static boolean isFromOutside(Call call, BodyFacts code) {
    return !call.isStatic()
        && !call.isOfSelf()
        && call.object()
            .filter(o -> !LostUpdateCheck.isUnshared(o, code))
            .filter(o -> !code.mayHold(call.site(), HeldLock.guard(o)::equals))
            .isPresent();
  }

  private List<Call> asking(int index, BodyFacts code) {
    Call acting = code.calls().get(index);
    List<Call> found = new ArrayList<>();
    for (int i = 0; i < code.calls().size(); i++) {
      Call asking = code.calls().get(i);
      if (i != index
          && asking.object().equals(acting.object())
          && !asking.method().equals(acting.method())
          && asking.method().getReturnType().getKind() != TypeKind.VOID
          && (i < index || asking.site().isWithin(acting.site().path().getLeaf()))
          && !accessors.isUpdate(asking, acting)
          && new ReadFirst(code).leads(asking, acting)) {
        found.add(asking);
      }
    }
    return found;
  }

  /**
   * Returns whether the second call may be made if the first call returned false, as in {@code if
   * (has(x)) return; add(x);}. This is assumed if the first call is not part of the condition of an
   * {@code if} or a loop.
   */
  private static boolean isNo(Call asking, Call acting, BodyFacts code) {
    List<Branch> branches =
        code.branches().stream().filter(b -> asking.site().isWithin(b.condition())).toList();
    return branches.isEmpty()
        || branches.stream()
            .anyMatch(b -> acting.site().isWithin(b.decided().get(0)) == isNegated(asking));
  }

  private static boolean isNegated(Call asking) {
    for (TreePath p = asking.site().path();
        p.getLeaf() instanceof ExpressionTree;
        p = p.getParentPath()) {
      if (p.getLeaf() instanceof UnaryTree not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void end(Report report) {
    Set<Tree> told = new HashSet<>();
    for (Pair pair : pairs) {
      MethodEffects asks = methods.get(key(pair.type(), pair.asking().method()));
      MethodEffects acts = methods.get(key(pair.type(), pair.acting().method()));
      if (asks != null && acts != null && asks.writes().isEmpty()) {
        shared(pair, asks, acts)
            .filter(f -> told.add(pair.acting().site().path().getLeaf()))
            .ifPresent(
                field ->
                    report.addAbout(
                        field,
                        Rule.LOST_UPDATE,
                        pair.acting().site(),
                        Show.member(field),
                        "add a method to "
                            + pair.type().getSimpleName()
                            + " that does both, or "
                            + LostUpdateCheck.withLock(pair.acting(), guarded),
                        " by "
                            + Show.method(pair.asking().method())
                            + " and then changed by "
                            + Show.method(pair.acting().method()),
                        ""));
      }
    }
  }

  private Optional<VariableElement> shared(Pair pair, MethodEffects asks, MethodEffects acts) {
    return acts.writes().stream()
        .filter(f -> asks.reads().contains(f) && !acts.harmless().contains(f))
        .filter(f -> guarded.isState(f) && !f.getModifiers().contains(Modifier.VOLATILE))
        .filter(f -> !asks.looks().contains(f) || pair.isNo() || isLost(f, pair.type()))
        .min((a, b) -> a.getSimpleName().toString().compareTo(b.getSimpleName().toString()));
  }

  /**
   * Returns whether an element that the first call found in the field may be gone at the second
   * call, because some method of the class may remove elements or assigns the field.
   */
  private boolean isLost(VariableElement field, TypeElement type) {
    String prefix = type.getQualifiedName() + "#";
    return methods.entrySet().stream()
        .anyMatch(m -> m.getKey().startsWith(prefix) && m.getValue().loses().contains(field));
  }

  /**
   * Returns a key that is the same for a method of the class and for the generated method that
   * overrides it.
   */
  private static String key(TypeElement type, ExecutableElement method) {
    return type.getQualifiedName()
        + "#"
        + method.getSimpleName()
        + method.getParameters().stream()
            .map(p -> p.asType().toString())
            .collect(Collectors.joining(",", "(", ")"));
  }
}
