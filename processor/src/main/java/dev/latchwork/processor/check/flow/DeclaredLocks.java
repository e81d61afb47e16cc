package dev.latchwork.processor.check.flow;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.HeldLock;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what methods and constructors in other source files do to locks. Their bodies may not
 * be attributed yet, so this class understands only plain statements such as {@code
 * this.lock.lock()}, and resolves the names in them itself.
 */
public final class DeclaredLocks {
  private static final Set<String> TAKE = Set.of("lock", "lockInterruptibly");
  private static final Set<String> GIVE_BACK = Set.of("unlock");

  private final Trees trees;
  private final Env env;
  private final Map<ExecutableElement, LockEffect> known = new HashMap<>();
  private final Map<Element, Boolean> locks = new HashMap<>();
  private final Map<TypeElement, Boolean> holders = new HashMap<>();

  public DeclaredLocks(Trees trees, Env env) {
    this.trees = trees;
    this.env = env;
  }

  /**
   * Records what the methods and constructors of a type and of its nested types do to locks. Called
   * once the type is attributed, since javac releases the type's trees soon after.
   */
  public void read(TypeElement type, TreePath path) {
    boolean holdsLock = holdsLock(type);
    for (Tree member : ((ClassTree) path.getLeaf()).getMembers()) {
      TreePath inside = new TreePath(path, member);
      Element element =
          (holdsLock && member instanceof MethodTree) || member instanceof ClassTree
              ? trees.getElement(inside)
              : null;
      if (element instanceof TypeElement nested) {
        read(nested, inside);
      } else if (element instanceof ExecutableElement method) {
        known.put(method, LockEffect.NONE);
        known.put(method, new Reader(method).read((MethodTree) member));
      }
    }
  }

  /** Returns whether the type itself declares a field that is a lock. */
  private boolean holdsLock(TypeElement type) {
    return holders.computeIfAbsent(
        type,
        t ->
            ElementFilter.fieldsIn(t.getEnclosedElements()).stream()
                .anyMatch(f -> isLock(f.asType())));
  }

  private boolean isLock(TypeMirror type) {
    return type instanceof DeclaredType declared
        && locks.computeIfAbsent(
            declared.asElement(), t -> env.facts().lock(t.asType()).isPresent());
  }

  LockEffect of(ExecutableElement method) {
    LockEffect effect = known.get(method);
    if (effect == null) {
      // the answer in case reading the method leads back to it
      known.put(method, LockEffect.NONE);
      MethodTree tree = holdsLock(Enclosing.type(method)) ? trees.getTree(method) : null;
      effect = tree == null ? LockEffect.NONE : new Reader(method).read(tree);
      known.put(method, effect);
    }
    return effect;
  }

  /** Reads one method. */
  private final class Reader {
    private final ExecutableElement method;
    private final TypeElement type;
    private final Set<HeldLock> taken = new HashSet<>();
    private final Set<HeldLock> givenBack = new HashSet<>();
    private final Map<AccessPath, AccessPath> given = new HashMap<>();

    Reader(ExecutableElement method) {
      this.method = method;
      this.type = Enclosing.type(method);
    }

    LockEffect read(MethodTree tree) {
      if (tree.getBody() == null) {
        return LockEffect.NONE;
      }
      read(tree.getBody());
      return new LockEffect(named(taken), named(givenBack));
    }

    /**
     * Renames locks for the caller: if the method assigns a parameter to a field, a lock in that
     * field is named by the parameter instead, since the caller knows the argument.
     */
    private Set<HeldLock> named(Set<HeldLock> locks) {
      return locks.stream()
          .map(h -> h.named(given.getOrDefault(h.ref(), h.ref())))
          .collect(Collectors.toSet());
    }

    private void read(BlockTree block) {
      for (StatementTree statement : block.getStatements()) {
        if (statement instanceof BlockTree inner) {
          read(inner);
        } else if (statement instanceof TryTree attempt) {
          read(attempt.getBlock());
          Optional.ofNullable(attempt.getFinallyBlock()).ifPresent(this::read);
        } else if (statement instanceof ExpressionStatementTree expression) {
          read(expression.getExpression());
        } else if (statement instanceof ReturnTree result && result.getExpression() != null) {
          read(result.getExpression());
        } else if (statement instanceof VariableTree variable
            && variable.getInitializer() != null) {
          read(variable.getInitializer());
        }
      }
    }

    private void read(ExpressionTree expression) {
      if (expression instanceof AssignmentTree assignment) {
        Optional<AccessPath> field = name(assignment.getVariable());
        name(assignment.getExpression())
            .filter(AccessPath::isFromParameter)
            .ifPresent(value -> field.ifPresent(f -> given.put(f, value)));
      } else if (expression instanceof MethodInvocationTree call
          && call.getMethodSelect() instanceof MemberSelectTree select
          && call.getArguments().isEmpty()) {
        String name = select.getIdentifier().toString();
        Optional<HeldLock> lock =
            name(select.getExpression()).map(r -> HeldLock.lock(r, HeldLock.Mode.WRITE));
        if (TAKE.contains(name)) {
          lock.ifPresent(taken::add);
        } else if (GIVE_BACK.contains(name)) {
          lock.filter(l -> !taken.remove(l)).ifPresent(givenBack::add);
        }
      } else if (expression instanceof NewClassTree creation) {
        created(creation);
      }
    }

    /**
     * Handles {@code return new Held(lock)}: a lock that the constructor takes is taken by this
     * method too.
     */
    private void created(NewClassTree creation) {
      List<? extends ExpressionTree> arguments = creation.getArguments();
      constructor(creation.getIdentifier().toString(), arguments.size())
          .filter(c -> creation.getClassBody() == null)
          .ifPresent(
              constructor -> {
                for (HeldLock lock : of(constructor).taken()) {
                  int index = constructor.getParameters().indexOf(lock.ref().start());
                  if (index >= 0) {
                    name(arguments.get(index))
                        .map(r -> lock.named(lock.ref().from(r)))
                        .ifPresent(taken::add);
                  }
                }
              });
    }

    private Optional<ExecutableElement> constructor(String name, int arguments) {
      String packageName = env.packageOf(type);
      @Nullable TypeElement made =
          type.getSimpleName().contentEquals(name)
              ? type
              : env.elements()
                  .getTypeElement(packageName.isEmpty() ? name : packageName + "." + name);
      return made == null
          ? Optional.empty()
          : ElementFilter.constructorsIn(made.getEnclosedElements()).stream()
              .filter(c -> c.getParameters().size() == arguments)
              .findFirst();
    }

    /**
     * Returns the path of a parameter of the method, or of a field of its object or class, or empty
     * for any other expression.
     */
    private Optional<AccessPath> name(ExpressionTree expression) {
      if (expression instanceof IdentifierTree identifier) {
        return method.getParameters().stream()
            .filter(p -> p.getSimpleName().equals(identifier.getName()))
            .findFirst()
            .map(AccessPath::variable)
            .or(() -> field(identifier.getName().toString()));
      }
      return expression instanceof MemberSelectTree select
              && select.getExpression().toString().equals("this")
          ? field(select.getIdentifier().toString())
          : Optional.empty();
    }

    private Optional<AccessPath> field(String name) {
      return env.members().hierarchy(type).stream()
          .flatMap(t -> ElementFilter.fieldsIn(t.getEnclosedElements()).stream())
          .filter(f -> f.getKind() == ElementKind.FIELD && f.getSimpleName().contentEquals(name))
          .findFirst()
          .map(this::field);
    }

    private AccessPath field(VariableElement field) {
      return field.getModifiers().contains(Modifier.STATIC)
          ? AccessPath.variable(field)
          : AccessPath.self(type).then(field);
    }
  }
}
