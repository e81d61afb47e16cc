package dev.latchwork.processor.check.analysis;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.Mutability;
import dev.latchwork.processor.types.TypeFacts;
import dev.latchwork.processor.types.known.LockKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;

/** Knows which types are guarded, by which lock, and what part of their state the lock guards. */
public final class GuardedTypes {
  static final String READ = "dev.latchwork.Read";
  static final String UNGUARDED = "dev.latchwork.Unguarded";
  public static final String WHEN = "dev.latchwork.When";
  public static final String PARALLEL_MAP = "dev.latchwork.ParallelMap";

  /** The values of {@code @Guarded(lock = ..)} that the checks distinguish, with the same names. */
  private enum Setting {
    OPTIMISTIC,
    READ_WRITE,
    MONITOR
  }

  private final Trees trees;
  private final Env env;
  private final SafeFields safe;
  private final GuardedSuperclasses heirs;
  private final Map<TypeElement, Optional<TypeElement>> known = new HashMap<>();
  private final Map<ExecutableElement, Boolean> assigning = new HashMap<>();
  private final Map<ExecutableElement, Boolean> refusing = new HashMap<>();
  private boolean mapped;
  private boolean any;

  public GuardedTypes(Trees trees, Env env) {
    this.trees = trees;
    this.env = env;
    this.safe = new SafeFields(trees, env);
    this.heirs = new GuardedSuperclasses(env);
  }

  /**
   * Returns the guarded class whose lock objects of the type have: the type itself or a superclass.
   * The result is empty for a handwritten subclass of a guarded class, which LW161 reports, since
   * its objects have no lock. The objects do have the lock if the subclass extends the generated
   * class.
   */
  public Optional<TypeElement> of(TypeMirror type) {
    if (type.getKind() == TypeKind.TYPEVAR) {
      return of(((TypeVariable) type).getUpperBound());
    }
    return type.getKind() == TypeKind.DECLARED
        ? of((TypeElement) ((DeclaredType) type).asElement())
        : Optional.empty();
  }

  public Optional<TypeElement> of(TypeElement type) {
    Optional<TypeElement> cached = known.get(type);
    if (cached == null) {
      TypeElement superclass = TypeFacts.superclass(type);
      cached =
          isGuardedClass(type)
              ? Optional.of(type)
              : superclass == null
                  ? Optional.empty()
                  : of(superclass).filter(g -> !g.equals(superclass) || isGenerated(type, g));
      known.put(type, cached);
    }
    return cached;
  }

  /** Returns the annotated class that the type is or extends, even if its objects have no lock. */
  public Optional<TypeElement> annotated(TypeElement type) {
    for (TypeElement t = type; t != null; t = TypeFacts.superclass(t)) {
      if (isGuardedClass(t)) {
        return Optional.of(t);
      }
    }
    return Optional.empty();
  }

  private static boolean isGuardedClass(TypeElement type) {
    return type.getKind() == ElementKind.CLASS
        && (type.getNestingKind() == NestingKind.TOP_LEVEL
            || type.getNestingKind() == NestingKind.MEMBER)
        && Annotations.isPresent(type, TypeFacts.GUARDED);
  }

  /**
   * Records whether a type, or a type nested in it, is guarded or has mapped methods. Called for
   * each type of the build before bodies are checked.
   */
  public void learn(TypeElement type) {
    if (isGuardedClass(type)) {
      heirs.add(type);
      any = true;
    }
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof TypeElement nested) {
        learn(nested);
      }
      mapped |= member instanceof ExecutableElement && Annotations.isPresent(member, PARALLEL_MAP);
    }
  }

  /** Returns whether any class of the build is guarded. */
  public boolean areAny() {
    return any;
  }

  /** Returns whether the build has any mapped methods. */
  public boolean hasMappedMethods() {
    return mapped;
  }

  /**
   * Reads the members of a type and of its nested types. Called once the type is attributed, since
   * javac releases the type's trees soon after.
   */
  public void read(TypeElement type) {
    if (around(type).isPresent()) {
      TreePath source = trees.getPath(type);
      if (source != null && source.getLeaf() instanceof ClassTree tree) {
        readMembers(source, tree, InheritedWrites.fields(type));
      }
    }
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::read);
  }

  /**
   * Reads the members of a class, starting at their trees and looking up the element of each tree.
   * In the other direction, javac would search the whole file for the tree of each element.
   */
  private void readMembers(TreePath source, ClassTree type, Set<String> fields) {
    for (Tree member : type.getMembers()) {
      TreePath path = new TreePath(source, member);
      Element element = trees.getElement(path);
      if (element instanceof VariableElement field) {
        safe.read(field, path);
      } else if (element instanceof ExecutableElement method && member instanceof MethodTree tree) {
        assigning.put(method, InheritedWrites.areIn(tree, fields));
        refusing.put(method, RefusedChanges.areIn(tree, fields));
      }
    }
  }

  /**
   * Returns whether the method itself assigns fields of its object; false if the source is not
   * available.
   */
  public boolean assignsFields(ExecutableElement method) {
    Boolean before = assigning.get(method);
    if (before == null) {
      MethodTree tree = trees.getTree(method);
      before =
          tree != null
              && InheritedWrites.areIn(tree, InheritedWrites.fields(Enclosing.type(method)));
      assigning.put(method, before);
    }
    return before;
  }

  /**
   * Returns whether the method tests a field of its object and, depending on the test, throws an
   * exception instead of changing the object; false if the source is not available.
   */
  public boolean refusesChanges(ExecutableElement method) {
    Boolean before = refusing.get(method);
    if (before == null) {
      MethodTree tree = trees.getTree(method);
      before =
          tree != null
              && RefusedChanges.areIn(tree, InheritedWrites.fields(Enclosing.type(method)));
      refusing.put(method, before);
    }
    return before;
  }

  public GuardedSuperclasses heirs() {
    return heirs;
  }

  /**
   * Returns the guarded class whose lock objects of the type have. If there is none, but the type
   * is a superclass of a guarded class, returns the type itself. In both cases, guarded objects
   * have the state that the returned class declares.
   */
  public Optional<TypeElement> around(TypeElement type) {
    return of(type).or(() -> Optional.of(type).filter(heirs::isBase));
  }

  /** Returns the generated class of a guarded class, or empty if none could be generated. */
  public Optional<TypeElement> generated(TypeElement guarded) {
    return Enclosing.isLocal(guarded)
        ? Optional.empty()
        : Optional.ofNullable(
            env.elements().getTypeElement(GeneratedNames.guarded(guarded).canonicalName()));
  }

  public boolean isGenerated(TypeElement type) {
    return Optional.ofNullable(TypeFacts.superclass(type))
            .filter(GuardedTypes::isGuardedClass)
            .filter(superclass -> isGenerated(type, superclass))
            .isPresent()
        || (!type.getInterfaces().isEmpty() && env.isGuarded(type.asType()) && of(type).isEmpty());
  }

  private boolean isGenerated(TypeElement type, TypeElement guarded) {
    return generated(guarded).filter(type::equals).isPresent();
  }

  /**
   * Returns whether the object's lock has to guard the field, provided the class is guarded: the
   * field or the object in it can change, and nothing else protects it.
   */
  public boolean isState(VariableElement field) {
    TypeMirror type = field.asType();
    if (field.getModifiers().contains(Modifier.STATIC)
        || env.facts().isResource(type)
        || env.isGuarded(type)) {
      return false;
    }
    return !field.getModifiers().contains(Modifier.FINAL) || isMutable(field);
  }

  /**
   * Returns whether code outside the class needs the lock to access the field: it is state, or it
   * is an instance field that can be reassigned, whatever it refers to.
   */
  public boolean isOwn(VariableElement field) {
    Set<Modifier> modifiers = field.getModifiers();
    return isState(field)
        || !(modifiers.contains(Modifier.STATIC) || modifiers.contains(Modifier.FINAL));
  }

  /** Returns whether the field holds a value that is known to be mutable and not thread-safe. */
  public boolean isMutable(VariableElement field) {
    return isMutable(field.asType()) && !safe.isSafe(field);
  }

  /** Returns whether the type is known to be mutable and not thread-safe. */
  public boolean isMutable(TypeMirror type) {
    return env.facts().mutability(type) instanceof Mutability.Copyable
        && !env.calls().isThreadSafe(type)
        && !env.facts().isResource(type)
        && !env.isGuarded(type);
  }

  public boolean isMonitor(TypeElement guarded) {
    return setting(guarded) == Setting.MONITOR;
  }

  /**
   * Returns whether readers of the guarded class share the lock. A thread that holds such a lock
   * for reading cannot take it for writing.
   */
  public boolean sharesReads(TypeElement guarded) {
    return lockField(guarded)
        .map(f -> env.facts().lock(f.asType()).filter(LockKind.READ_WRITE::equals).isPresent())
        .orElse(setting(guarded) == Setting.READ_WRITE);
  }

  private static Setting setting(TypeElement guarded) {
    AnnotationMirror annotation = Annotations.find(guarded, TypeFacts.GUARDED).orElseThrow();
    return Annotations.constant(annotation, "lock", Setting.OPTIMISTIC);
  }

  /** Returns the field that {@code @Guarded(by = ..)} names; empty if it names none. */
  public Optional<VariableElement> lockField(TypeElement guarded) {
    AnnotationMirror annotation = Annotations.find(guarded, TypeFacts.GUARDED).orElseThrow();
    String by = Annotations.string(annotation, "by");
    return Members.instanceFields(guarded).stream()
        .filter(f -> f.getSimpleName().contentEquals(by))
        .findFirst();
  }

  /** Returns whether the generated class overrides the method and takes the lock there. */
  public boolean isWrapped(ExecutableElement method) {
    return isOverridable(method) && !isUnguarded(method);
  }

  static boolean isOverridable(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    return method.getKind() == ElementKind.METHOD
        && !modifiers.contains(Modifier.STATIC)
        && !modifiers.contains(Modifier.PRIVATE)
        && !modifiers.contains(Modifier.FINAL)
        && !Enclosing.type(method).getQualifiedName().contentEquals("java.lang.Object");
  }

  public static boolean isUnguarded(ExecutableElement method) {
    return Annotations.isPresent(method, UNGUARDED);
  }

  public static boolean isRead(ExecutableElement method) {
    return Annotations.isPresent(method, READ);
  }

  public boolean isSubclass(Element type, Element of) {
    return env.types()
        .isSubtype(env.types().erasure(type.asType()), env.types().erasure(of.asType()));
  }
}
