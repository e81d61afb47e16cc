package dev.latchwork.processor.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.HeldLock;
import dev.latchwork.processor.check.cure.Accessors;
import dev.latchwork.processor.check.cure.Cures;
import dev.latchwork.processor.diagnostic.Article;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.diagnostic.Show;
import dev.latchwork.processor.types.Members;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/**
 * Finds code that reads a field of a guarded object in one call and sets it in another, depending
 * on what was read. Each call takes the lock, but another thread may change the field between them.
 */
final class LostUpdateCheck implements Check {
  private final GuardedTypes guarded;
  private final Cures cures;
  private final Accessors accessors;
  private final Members members;

  LostUpdateCheck(Domain domain) {
    this.guarded = domain.guarded();
    this.cures = domain.cures();
    this.accessors = new Accessors(domain.env(), domain.guarded());
    this.members = domain.env().members();
  }

  @Override
  public void check(BodyFacts code, Report report) {
    for (int i = 0; i < code.calls().size(); i++) {
      Call setter = code.calls().get(i);
      Optional<VariableElement> field = field(setter, 1, "set", "");
      if (field.isPresent()
          && !setter.isOfSelf()
          && !refusesChanges(setter)
          && setter.object().filter(o -> isUnshared(o, code)).isEmpty()
          && setter.object().filter(o -> !code.holds(setter.site(), HeldLock.guard(o))).isPresent()
          && readFirst(i, field.get(), code).findAny().isPresent()) {
        int index = i;
        report
            .addAbout(
                field.get(),
                Rule.LOST_UPDATE,
                setter.site(),
                Show.member(field.get()),
                cure(setter, field.get()),
                " and then set",
                ", and that change is then lost")
            .mendedBy(
                () ->
                    readFirst(index, field.get(), code)
                        .filter(g -> g.site().isWithin(setter.site().path().getLeaf()))
                        .findFirst()
                        .flatMap(g -> cures.update(setter, g, field.get(), code.occurrences())));
      }
    }
  }

  /**
   * Returns whether the setter may throw an exception instead of changing the field. The called
   * method may be the override in the generated class, so the setter is looked up by its name in
   * the guarded class.
   */
  private boolean refusesChanges(Call setter) {
    return guarded.of(setter.objectType()).stream()
        .flatMap(type -> members.methods(type).stream())
        .filter(m -> m.getSimpleName().contentEquals(setter.name()))
        .filter(m -> m.getParameters().size() == 1)
        .anyMatch(guarded::refusesChanges);
  }

  /**
   * Returns whether the object was created by the same code, and is used only to call methods on it
   * or to return it, and not inside a lambda or class.
   */
  static boolean isUnshared(AccessPath object, BodyFacts code) {
    return code.fresh().contains(object)
        && code.occurrences().of(object.start()).stream()
            .allMatch(use -> isCalledOrReturned(use) && !isInFunction(use, object.start(), code));
  }

  private static boolean isCalledOrReturned(TreePath use) {
    Tree outer = use.getParentPath().getLeaf();
    return outer instanceof ReturnTree
        || (outer instanceof MemberSelectTree
            && use.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree);
  }

  private static boolean isInFunction(TreePath use, Element variable, BodyFacts code) {
    Tree scope =
        code.occurrences().declaration(variable).map(p -> p.getParentPath().getLeaf()).orElse(null);
    for (TreePath p = use; p != null && p.getLeaf() != scope; p = p.getParentPath()) {
      if (p.getLeaf() instanceof LambdaExpressionTree || p.getLeaf() instanceof ClassTree) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the getter calls that the setter call depends on. They come before the setter call, or
   * are in its argument.
   *
   * @param index the index of the setter call among the calls
   * @param field the field that the setter sets
   */
  private Stream<Call> readFirst(int index, VariableElement field, BodyFacts code) {
    Call setter = code.calls().get(index);
    return IntStream.range(0, code.calls().size())
        .filter(
            i -> i < index || code.calls().get(i).site().isWithin(setter.site().path().getLeaf()))
        .mapToObj(code.calls()::get)
        .filter(getter -> getter.object().equals(setter.object()))
        .filter(getter -> field(getter, 0, "get", "is", "").filter(field::equals).isPresent())
        .filter(getter -> new ReadFirst(code).leads(getter, setter));
  }

  /**
   * Returns the advice of the message. It names the {@code updateX} method of the field, if there
   * is one, and {@code withLock}.
   */
  private String cure(Call setter, VariableElement field) {
    return accessors
        .updater(setter.objectType(), field)
        .map(u -> "use " + u.getSimpleName() + ", or " + withLock(setter, guarded))
        .orElseGet(() -> withLock(setter, guarded));
  }

  /**
   * Returns the advice to use {@code withLock}. Only the generated class has this method, so the
   * advice names the generated class, unless the object is already declared with that class.
   */
  static String withLock(Call call, GuardedTypes guarded) {
    String inAction = "make both calls in an action passed to withLock";
    boolean isGenerated =
        call.objectType() instanceof DeclaredType type
            && guarded.isGenerated((TypeElement) type.asElement());
    return guarded
        .of(call.objectType())
        .filter(g -> !isGenerated)
        .flatMap(guarded::generated)
        .map(g -> "declare the object as " + Article.with(g.getSimpleName()) + " and " + inAction)
        .orElse(inAction);
  }

  /** Returns whether one call is a getter and the other the setter of the same field. */
  boolean isUpdate(Call getter, Call setter) {
    Optional<VariableElement> field = field(setter, 1, "set", "");
    return field.isPresent() && field.equals(field(getter, 0, "get", "is", ""));
  }

  /**
   * Returns the field that an accessor is named after, in bean or fluent style.
   *
   * @param parameters the number of parameters that the accessor must have
   * @param prefixes the prefixes that its name may have; the empty prefix stands for fluent style
   */
  private Optional<VariableElement> field(Call call, int parameters, String... prefixes) {
    ExecutableElement method = call.method();
    Optional<TypeElement> owner = guarded.of(call.objectType());
    if (owner.isEmpty()
        || method.getParameters().size() != parameters
        || method.getModifiers().contains(Modifier.STATIC)) {
      return Optional.empty();
    }
    return Members.instanceFields(owner.get()).stream()
        .filter(f -> f.getKind() == ElementKind.FIELD)
        .filter(f -> Accessors.isNamed(method, f, prefixes))
        .findFirst();
  }
}
