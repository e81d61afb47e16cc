package dev.latchwork.processor;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.latchwork.processor.Initializers.Kind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * What the initializers and the constructors of a class give its fields, for {@link Initializers}.
 */
final class WrittenInitializers extends TreeScanner<@Nullable Void, @Nullable Void> {
  private static final Pattern UNMODIFIABLE =
      Pattern.compile(
          "(^|\\.)((List|Set|Map)\\.(of|copyOf|ofEntries)"
              + "|Collections\\.(unmodifiable|empty|singleton|nCopies)\\w*|Arrays\\.asList)$");

  private final Env env;
  private final Map<String, Set<Kind>> kinds = new HashMap<>();

  private WrittenInitializers(Env env) {
    this.env = env;
  }

  /** A subclass may give the fields of its superclasses something else. */
  static void learn(Map<TypeElement, ClassTree> hierarchy, Env env) {
    WrittenInitializers written = new WrittenInitializers(env);
    hierarchy.values().forEach(written::read);
    for (TypeElement type : hierarchy.keySet()) {
      for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
        Set<Kind> found = written.kinds.getOrDefault(field.getSimpleName().toString(), Set.of());
        env.initializers().learn(field, found.size() == 1 ? found.iterator().next() : Kind.UNKNOWN);
      }
    }
  }

  private void read(ClassTree type) {
    for (Tree member : type.getMembers()) {
      if (member instanceof VariableTree field && field.getInitializer() != null) {
        add(field.getName().toString(), field.getInitializer());
      } else if (member instanceof BlockTree
          || (member instanceof MethodTree method && method.getName().contentEquals("<init>"))) {
        scan(member, null);
      }
    }
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
    Tree variable = assignment.getVariable();
    if (variable instanceof IdentifierTree name) {
      add(name.getName().toString(), assignment.getExpression());
    } else if (variable instanceof MemberSelectTree select) {
      add(select.getIdentifier().toString(), assignment.getExpression());
    }
    return super.visitAssignment(assignment, null);
  }

  private void add(String field, ExpressionTree value) {
    kinds.computeIfAbsent(field, f -> EnumSet.noneOf(Kind.class)).add(kind(value));
  }

  private Kind kind(ExpressionTree value) {
    if (value instanceof NewClassTree made) {
      return made.getClassBody() != null || !isOfJdk(made.getIdentifier())
          ? Kind.OWN_CLASS
          : Kind.NEW;
    }
    return value instanceof MethodInvocationTree call
            && UNMODIFIABLE.matcher(call.getMethodSelect().toString()).find()
        ? Kind.UNMODIFIABLE
        : Kind.UNKNOWN;
  }

  private boolean isOfJdk(Tree type) {
    String name = type.toString().replaceAll("<.*|.*\\.", "");
    return Stream.of("java.util.", "java.util.concurrent.")
        .anyMatch(p -> env.elements().getTypeElement(p + name) != null);
  }
}
