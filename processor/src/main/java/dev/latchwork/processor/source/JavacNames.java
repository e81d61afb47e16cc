package dev.latchwork.processor.source;

import com.palantir.javapoet.ClassName;
import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WildcardTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Kotlin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** The {@link UnresolvedNames} for javac. */
final class JavacNames implements UnresolvedNames {
  private final Trees trees;
  private final Env env;
  private final AnnotatedNames annotations;

  /**
   * @throws IllegalArgumentException if the compiler is not javac
   */
  JavacNames(ProcessingEnvironment processing, Env env) {
    this.trees = Trees.instance(processing);
    this.env = env;
    this.annotations = new AnnotatedNames(trees, env.names(), this::named);
    env.written()
        .readFrom(
            constructor -> written(constructor).map(ConstructorScanner::in),
            method -> written(method).isPresent(),
            this::isAuxiliary);
  }

  private boolean isAuxiliary(TypeElement topLevel) {
    TreePath path = trees.getPath(topLevel);
    return path != null
        && !path.getCompilationUnit()
            .getSourceFile()
            .isNameCompatible(topLevel.getSimpleName().toString(), JavaFileObject.Kind.SOURCE);
  }

  private Optional<MethodTree> written(ExecutableElement method) {
    return Kotlin.isWritten(method) ? Optional.empty() : Optional.ofNullable(trees.getTree(method));
  }

  @Override
  public void learn(TypeElement type) {
    for (TypeElement owner : env.members().hierarchy(type)) {
      TreePath declaration = trees.getPath(owner);
      if (declaration != null && declaration.getLeaf() instanceof ClassTree tree) {
        annotations.learn(owner, declaration, tree.getModifiers());
        learnAll(owner.getInterfaces(), declaration, tree.getImplementsClause());
        learnBounds(owner, declaration, tree.getTypeParameters());
        if (!Kotlin.isWritten(owner)) {
          InitializerScanner.learn(owner, tree, env);
          env.bodies().learnInitializers(owner, () -> CallNameScanner.inInitializers(tree));
        }
        learnMembers(owner, declaration, tree);
      }
    }
  }

  /**
   * Learns the names in the members' declarations. The element of each tree is looked up, and not
   * the tree of each element: to find the tree of an element, javac would search the file from the
   * top. Initializer blocks are left out. They declare nothing, but to find that out, javac would
   * attribute all their statements, and would report errors without a position if types in these
   * statements do not exist yet.
   */
  private void learnMembers(TypeElement owner, TreePath declaration, ClassTree tree) {
    Set<Element> members = new HashSet<>(owner.getEnclosedElements());
    for (Tree member : tree.getMembers()) {
      if (member instanceof VariableTree || member instanceof MethodTree) {
        TreePath path = new TreePath(declaration, member);
        Element element = trees.getElement(path);
        if (element != null && members.contains(element)) {
          learn(element, path);
        }
      }
    }
  }

  private void learn(Element member, TreePath path) {
    if (path.getLeaf() instanceof VariableTree field) {
      learn(member.asType(), path, field.getType());
    } else if (path.getLeaf() instanceof MethodTree tree
        && member instanceof ExecutableElement method) {
      if (!Kotlin.isWritten(method)) {
        env.bodies().learn(method, () -> CallNameScanner.in(tree));
      }
      learnBounds(method, path, tree.getTypeParameters());
      annotations.learn(method, path, tree.getModifiers());
      learn(method.getReturnType(), path, tree.getReturnType());
      for (int i = 0; i < tree.getParameters().size(); i++) {
        VariableElement parameter = method.getParameters().get(i);
        learn(parameter.asType(), path, tree.getParameters().get(i).getType());
        annotations.learn(parameter, path, tree.getParameters().get(i).getModifiers());
      }
    }
  }

  private void learnBounds(
      Parameterizable generic, TreePath path, List<? extends TypeParameterTree> variables) {
    for (int i = 0; i < variables.size(); i++) {
      learnAll(generic.getTypeParameters().get(i).getBounds(), path, variables.get(i).getBounds());
    }
  }

  private void learnAll(
      List<? extends TypeMirror> types, TreePath path, List<? extends Tree> written) {
    if (types.size() == written.size()) {
      for (int i = 0; i < written.size(); i++) {
        learn(types.get(i), path, written.get(i));
      }
    }
  }

  private void learn(@Nullable TypeMirror type, TreePath outer, @Nullable Tree tree) {
    if (type == null || tree == null) {
      return;
    }
    TreePath path = new TreePath(outer, tree);
    if (tree instanceof AnnotatedTypeTree annotated) {
      learn(type, path, annotated.getUnderlyingType());
    } else if (type instanceof ArrayType array && tree instanceof ArrayTypeTree of) {
      learn(array.getComponentType(), path, of.getType());
    } else if (type instanceof WildcardType wildcard && tree instanceof WildcardTree of) {
      learn(wildcard.getExtendsBound(), path, of.getBound());
      learn(wildcard.getSuperBound(), path, of.getBound());
    } else if (type instanceof DeclaredType declared && tree instanceof ParameterizedTypeTree of) {
      learn(declared, path, of);
    }
  }

  private void learn(DeclaredType type, TreePath path, ParameterizedTypeTree tree) {
    List<TypeMirror> arguments = new ArrayList<>();
    for (Tree argument : tree.getTypeArguments()) {
      TypeMirror mirror = trees.getTypeMirror(new TreePath(path, argument));
      learn(mirror, path, argument);
      if (mirror == null) {
        return;
      }
      arguments.add(mirror);
    }
    if (type.getKind() == TypeKind.ERROR && !env.names().isAnnounced(type)) {
      named(tree.getType().toString(), path)
          .ifPresent(name -> env.names().learn(type, name, arguments));
    }
  }

  /**
   * Returns the class that a name in the source refers to, by an import or in the source's own
   * package, if this class is yet to be generated.
   */
  private Optional<ClassName> named(String name, TreePath path) {
    String imported =
        path.getCompilationUnit().getImports().stream()
            .filter(i -> !i.isStatic())
            .map(ImportTree::getQualifiedIdentifier)
            .map(Tree::toString)
            .filter(i -> i.endsWith("." + name))
            .findFirst()
            .orElse(name);
    Tree ofPackage = path.getCompilationUnit().getPackageName();
    return env.names().in(ofPackage == null ? "" : ofPackage.toString()).announced(imported);
  }
}
