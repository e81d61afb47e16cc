package dev.latchwork.processor.check;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.Creation;
import dev.latchwork.processor.check.code.Declaration;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.CallFacts;
import dev.latchwork.processor.types.ClassValues;
import dev.latchwork.processor.types.known.KnownInstantiations;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Finds class literals of guarded classes that are passed to code that creates objects by
 * reflection, or that stand in annotations with the same effect. Such objects have no lock.
 * Abstract classes are left out, since they cannot be instantiated.
 */
final class InstantiationCheck implements Check {
  private final GuardedTypes guarded;
  private final CallFacts calls;
  private final Trees trees;

  InstantiationCheck(Domain domain) {
    this.guarded = domain.guarded();
    this.calls = domain.env().calls();
    this.trees = domain.trees();
  }

  @Override
  public void check(BodyFacts code, Report report) {
    for (Call call : code.calls()) {
      if (call.site().path().getLeaf() instanceof MethodInvocationTree tree) {
        TreePath path = call.site().path();
        if (creates(call, path)) {
          check(tree.getArguments(), path, call.name(), report);
        } else if (calls.instantiatesItself(call.objectType(), call.name())) {
          check(List.of(receiver(receiver(tree))), path, call.name(), report);
        }
      }
    }
    for (Creation creation : code.creations()) {
      if (creation.site().path().getLeaf() instanceof NewClassTree tree
          && calls.instantiates(creation.type().asType(), "<init>")) {
        String name = "new " + creation.type().getSimpleName();
        check(tree.getArguments(), creation.site().path(), name, report);
      }
    }
    code.declarations().forEach(d -> check(d, report));
  }

  private boolean creates(Call call, TreePath path) {
    boolean supplied =
        call.method().getParameters().stream()
            .anyMatch(p -> p.asType().toString().startsWith("java.util.function.Supplier"));
    return !supplied
        && (calls.instantiates(call.objectType(), call.name())
            || (calls.instantiatesUnlessContinued(call.objectType(), call.name()) && isAll(path)));
  }

  /**
   * Returns whether the call is a statement of its own or is followed by a call that sets the
   * scope, as in {@code bind(Account.class).in(..)}.
   */
  private static boolean isAll(TreePath call) {
    TreePath parent = call.getParentPath();
    return parent.getLeaf() instanceof ExpressionStatementTree
        || (parent.getLeaf() instanceof MemberSelectTree next
            && KnownInstantiations.SCOPES.contains(next.getIdentifier().toString()));
  }

  /**
   * Returns the expression on which a method is called; if there is none, or if the tree is not a
   * call, returns the tree itself.
   */
  private static ExpressionTree receiver(ExpressionTree tree) {
    return tree instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree select
        ? select.getExpression()
        : tree;
  }

  private void check(
      List<? extends ExpressionTree> arguments, TreePath path, String call, Report report) {
    for (ExpressionTree argument : arguments) {
      if (argument instanceof MemberSelectTree literal
          && literal.getIdentifier().contentEquals("class")) {
        TreePath at = new TreePath(path, argument);
        Element type = trees.getElement(new TreePath(at, literal.getExpression()));
        bare(type).ifPresent(g -> report(at, call + "(" + literal + ")", type, g, report));
      }
    }
  }

  private void check(Declaration declaration, Report report) {
    for (AnnotationMirror mirror : declaration.type().getAnnotationMirrors()) {
      if (KnownInstantiations.ANNOTATIONS.contains(Annotations.name(mirror).toString())) {
        for (AnnotationValue value : ClassValues.in(mirror)) {
          if (value.getValue() instanceof DeclaredType of) {
            Element type = of.asElement();
            String text =
                "@%s(%s.class)"
                    .formatted(
                        mirror.getAnnotationType().asElement().getSimpleName(),
                        type.getSimpleName());
            bare(type).ifPresent(g -> report(declaration.path(), text, type, g, report));
          }
        }
      }
    }
  }

  private static void report(
      TreePath at, String call, Element type, TypeElement generated, Report report) {
    report.add(Rule.CREATED_BY_LITERAL, at, call, type.getSimpleName(), generated.getSimpleName());
  }

  /**
   * If the element is a guarded class that is not abstract, returns its generated class. Returns
   * empty if an annotation on the guarded class names the generated class.
   */
  private Optional<TypeElement> bare(Element element) {
    return element instanceof TypeElement type
            && !type.getModifiers().contains(Modifier.ABSTRACT)
            && guarded.of(type).filter(type::equals).isPresent()
        ? guarded
            .generated(type)
            .filter(g -> ClassValues.on(type).stream().noneMatch(v -> is(v, g)))
        : Optional.empty();
  }

  private static boolean is(AnnotationValue value, TypeElement type) {
    return value.getValue() instanceof DeclaredType named && named.asElement().equals(type);
  }
}
