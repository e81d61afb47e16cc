package dev.latchwork.processor.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.FieldInitializers.Kind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds the kinds of values that the initializers and constructors of a class assign to its fields,
 * and which fields are initialized in their declarations.
 */
final class InitializerScanner extends TreeScanner<@Nullable Void, @Nullable Void> {
  private static final Pattern UNMODIFIABLE =
      Pattern.compile(
          "(^|\\.)((List|Set|Map)\\.(of|copyOf|ofEntries)"
              + "|Collections\\.(unmodifiable|empty|singleton|nCopies)\\w*|Arrays\\.asList)$");
  private static final Pattern VIEW =
      Pattern.compile("(^|\\.)Collections\\.((synchronized|checked)\\w+|newSetFromMap)$");

  /**
   * Calls that create views which a copier can recreate. Other views do not reveal the arguments
   * that they were created with, such as the element type of a checked list.
   */
  private static final Pattern REMADE = Pattern.compile("(^|\\.)Collections\\.synchronized\\w+$");

  private static final RepeatableExpressions CONSTANTS =
      new RepeatableExpressions(value -> Optional.empty(), name -> false);

  private final Env env;
  private final Map<String, Set<Kind>> kinds = new HashMap<>();
  private final Set<String> declared = new HashSet<>();

  /** The declared types of the fields, without type arguments. */
  private final Map<String, String> types = new HashMap<>();

  private final Set<String> notPlain = new HashSet<>();
  private final Set<String> constant = new HashSet<>();

  private InitializerScanner(Env env) {
    this.env = env;
  }

  static void learn(TypeElement type, ClassTree tree, Env env) {
    InitializerScanner written = new InitializerScanner(env);
    for (Tree member : tree.getMembers()) {
      if (member instanceof VariableTree field) {
        written.types.put(field.getName().toString(), withoutArguments(field.getType()));
      }
    }
    for (Tree member : tree.getMembers()) {
      if (member instanceof VariableTree field && field.getInitializer() != null) {
        written.declared.add(field.getName().toString());
        written.add(field.getName().toString(), field.getInitializer());
        if (CONSTANTS.of(field.getInitializer()).isPresent()) {
          written.constant.add(field.getName().toString());
        }
      } else if (member instanceof BlockTree
          || (member instanceof MethodTree method && method.getName().contentEquals("<init>"))) {
        written.scan(member, null);
      }
    }
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      Set<Kind> given = written.kinds.get(field.getSimpleName().toString());
      if (given != null) {
        env.initializers().learn(field, given);
        if (!written.notPlain.contains(field.getSimpleName().toString())) {
          env.initializers().learnPlain(field);
        }
      }
      if (written.declared.contains(field.getSimpleName().toString())) {
        env.initializers().learnDeclared(field);
      }
      if (written.constant.contains(field.getSimpleName().toString())) {
        env.initializers().learnConstant(field);
      }
    }
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
    Tree variable = assignment.getVariable();
    if (variable instanceof IdentifierTree name) {
      add(name.getName().toString(), assignment.getExpression());
    } else if (variable instanceof MemberSelectTree select
        && select.getExpression().toString().equals("this")) {
      add(select.getIdentifier().toString(), assignment.getExpression());
    }
    return super.visitAssignment(assignment, null);
  }

  @Override
  public @Nullable Void visitClass(ClassTree inner, @Nullable Void unused) {
    return null;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void unused) {
    return null;
  }

  private void add(String field, ExpressionTree value) {
    Set<Kind> given = kinds.computeIfAbsent(field, f -> EnumSet.noneOf(Kind.class));
    if (value instanceof ConditionalExpressionTree either) {
      add(field, either.getTrueExpression());
      add(field, either.getFalseExpression());
    } else {
      given.add(kind(value));
      if (!isPlain(value, types.getOrDefault(field, ""))) {
        notPlain.add(field);
      }
    }
  }

  /**
   * Returns whether a value is a new array, or a new object of the type that is written as {@code
   * declared}.
   */
  private static boolean isPlain(ExpressionTree value, String declared) {
    if (value instanceof ParenthesizedTree inner) {
      return isPlain(inner.getExpression(), declared);
    }
    if (value instanceof TypeCastTree cast) {
      return isPlain(cast.getExpression(), declared);
    }
    return value instanceof NewArrayTree
        || (value instanceof NewClassTree made
            && made.getClassBody() == null
            && withoutArguments(made.getIdentifier()).equals(declared));
  }

  private static String withoutArguments(@Nullable Tree type) {
    return String.valueOf(type).replaceAll("<.*", "");
  }

  private Kind kind(ExpressionTree value) {
    if (value instanceof ParenthesizedTree inner) {
      return kind(inner.getExpression());
    }
    if (value instanceof NewClassTree made) {
      return made.getClassBody() != null || !isOfJdk(made.getIdentifier())
          ? Kind.OWN_CLASS
          : Kind.NEW;
    }
    if (!(value instanceof MethodInvocationTree call)) {
      return Kind.OTHER;
    }
    String method = call.getMethodSelect().toString();
    if (VIEW.matcher(method).find()) {
      // refilling a view of a collection that was created elsewhere would change that collection,
      // which other objects may use
      Kind made = REMADE.matcher(method).find() ? Kind.NEW : Kind.OWN_CLASS;
      return kind(call.getArguments().get(0)) == Kind.NEW ? made : Kind.UNFILLABLE;
    }
    if (method.endsWith("ConcurrentHashMap.newKeySet")) {
      return Kind.NEW;
    }
    return UNMODIFIABLE.matcher(method).find() ? Kind.UNFILLABLE : Kind.OTHER;
  }

  private boolean isOfJdk(Tree type) {
    String name = type.toString().replaceAll("<.*|.*\\.", "");
    return Stream.of("java.util.", "java.util.concurrent.")
        .anyMatch(p -> env.elements().getTypeElement(p + name) != null);
  }
}
