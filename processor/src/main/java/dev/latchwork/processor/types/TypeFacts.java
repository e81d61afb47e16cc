package dev.latchwork.processor.types;

import dev.latchwork.processor.types.Mutability.Immutable;
import dev.latchwork.processor.types.known.ContainerType;
import dev.latchwork.processor.types.known.KnownCalls;
import dev.latchwork.processor.types.known.KnownContainers;
import dev.latchwork.processor.types.known.KnownTypes;
import dev.latchwork.processor.types.known.KnownViews;
import dev.latchwork.processor.types.known.LockKind;
import dev.latchwork.processor.types.known.PoolKind;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Answers the questions that features ask about types. Facts that can be looked up are in {@link
 * KnownTypes} and similar tables.
 */
public final class TypeFacts {
  public static final String GUARDED = "dev.latchwork.Guarded";
  public static final String DEEP_COPY = "dev.latchwork.DeepCopy";

  private final Types types;
  private final MutabilityAnalysis mutabilities;
  private final CollectionCopiers collections;
  private final TrustedCopies trusted;
  private final Map<Element, Set<String>> librarySupertypes = new HashMap<>();

  public TypeFacts(Types types, Elements elements, Map<String, String> options) {
    this.types = types;
    this.collections = new CollectionCopiers(types, elements, options);
    this.trusted = new TrustedCopies(types, elements, options);
    this.mutabilities = new MutabilityAnalysis(types, ImmutableNames.of(options));
  }

  /** Returns the kind of lock or other synchronizer, if the type is one. */
  public Optional<LockKind> lock(TypeMirror type) {
    return first(KnownTypes.LOCKS, type);
  }

  /**
   * Returns the kind of lock, if a copier can create a new lock of exactly this class. For a
   * subclass, the result is empty, since the subclass may have more state.
   */
  public Optional<LockKind> freshLock(TypeMirror type) {
    return Optional.ofNullable(KnownTypes.LOCKS.get(qualifiedName(type)))
        .filter(kind -> kind != LockKind.OTHER);
  }

  /**
   * Returns the kind of pool, thread or other resource, if the type is one. A type that counts as a
   * resource only because it is {@code AutoCloseable} does not count if it is annotated
   * {@code @Guarded} or {@code @DeepCopy}.
   */
  public Optional<PoolKind> pool(TypeMirror type) {
    return first(KnownTypes.POOLS, type)
        .filter(kind -> kind != PoolKind.CLOSEABLE || !(isGuarded(type) || isDeepCopy(type)));
  }

  /** Returns what the type is, as messages quote it, if threads wait on its values. */
  public Optional<String> waitedOn(TypeMirror type) {
    return first(KnownTypes.WAITED_ON, type)
        .or(() -> lock(type).map(kind -> "a lock or another synchronizer"));
  }

  /** Returns whether the type is a lock, a pool or another resource, or an array of them. */
  public boolean isResource(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      return isResource(((javax.lang.model.type.ArrayType) type).getComponentType());
    }
    return lock(type).isPresent() || pool(type).isPresent();
  }

  public boolean isGuarded(TypeMirror type) {
    return isAnnotated(type, GUARDED);
  }

  public boolean isDeepCopy(TypeMirror type) {
    return isAnnotated(type, DEEP_COPY);
  }

  static boolean isAnnotated(TypeMirror type, String annotation) {
    return TypeKinds.of(type) == TypeKind.DECLARED
        && Annotations.find(((DeclaredType) type).asElement(), annotation).isPresent();
  }

  /**
   * Tells what is known about values of the type: that they can be shared, that they have to be
   * copied, or neither.
   */
  public Mutability mutability(TypeMirror type) {
    return mutabilities.of(type);
  }

  /**
   * Returns what is known about a collection, map or queue type; empty if the type is not in the
   * table, even if a supertype is.
   */
  public Optional<ContainerType> container(TypeMirror type) {
    return Optional.ofNullable(KnownContainers.ALL.get(qualifiedName(type))).map(collections::in);
  }

  /** Returns the collections that the user adds to the table of known containers. */
  public CollectionCopiers collections() {
    return collections;
  }

  /** Returns the code that users trust to make deep copies. */
  public TrustedCopies trusted() {
    return trusted;
  }

  /**
   * Returns the reason why every copy shares values of the type even if they may be mutable, such
   * as "a logger"; empty if there is none.
   */
  public Optional<String> shared(TypeMirror type) {
    if (isFunctional(type)) {
      return Optional.of("a function");
    }
    return first(KnownTypes.SHARED, type);
  }

  static boolean isFunctional(TypeMirror type) {
    return TypeKinds.of(type) == TypeKind.DECLARED
        && (Annotations.isPresent(
                ((DeclaredType) type).asElement(), "java.lang.FunctionalInterface")
            || qualifiedName(type).startsWith("java.util.function."));
  }

  static String qualifiedName(TypeMirror type) {
    return TypeKinds.of(type) == TypeKind.DECLARED
        ? ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString()
        : "";
  }

  public boolean isImmutable(TypeMirror type) {
    return mutability(type) instanceof Immutable;
  }

  /**
   * Returns whether the result of a method keeps reading the object on which the method is called,
   * as an iterator does.
   */
  public boolean isView(TypeMirror type, CharSequence method) {
    return isListed(KnownViews.BY_TYPE, type, method);
  }

  /**
   * Returns whether an object of the type can be traversed only once, and reads its source only
   * during the traversal.
   */
  public boolean isWalker(TypeMirror type) {
    return TypeKinds.of(type) == TypeKind.DECLARED
        && supertypeNames(type).stream().anyMatch(KnownViews.WALKERS::contains);
  }

  /**
   * Returns whether the table lists the method's name, or all methods, for the type or a supertype.
   */
  boolean isListed(Map<String, Set<String>> table, TypeMirror type, CharSequence method) {
    return supertypeNames(type).stream()
        .map(table::get)
        .anyMatch(
            names ->
                names != null
                    && (names.contains(method.toString()) || names.contains(KnownCalls.ANY)));
  }

  /**
   * Returns the table's entry for the type or else for the first of its supertypes that is listed,
   * in the order of {@link #supertypeNames}.
   */
  private <K> Optional<K> first(Map<String, K> table, TypeMirror type) {
    return supertypeNames(type).stream().map(table::get).filter(Objects::nonNull).findFirst();
  }

  /**
   * Returns the qualified names of the type and all its supertypes: first the type, then its
   * superclass and the superclass's supertypes, then each interface and its supertypes.
   */
  Set<String> supertypeNames(TypeMirror type) {
    return switch (TypeKinds.of(type)) {
      case TYPEVAR -> supertypeNames(TypeKinds.upperBound((TypeVariable) type));
      case INTERSECTION -> {
        Set<String> names = new LinkedHashSet<>();
        ((IntersectionType) type).getBounds().forEach(b -> names.addAll(supertypeNames(b)));
        yield names;
      }
      case DECLARED -> {
        TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
        Set<String> known = librarySupertypes.get(element);
        if (known != null) {
          yield known;
        }
        String name = element.getQualifiedName().toString();
        Set<String> names = new LinkedHashSet<>(List.of(name));
        List<? extends TypeMirror> direct = types.directSupertypes(types.erasure(type));
        direct.forEach(s -> names.addAll(supertypeNames(s)));
        if (name.startsWith("java.")) {
          librarySupertypes.put(element, names);
        }
        yield names;
      }
      default -> Set.of();
    };
  }

  /**
   * Returns the superclass, or null for Object, interfaces and superclasses that cannot be
   * resolved.
   */
  public static @Nullable TypeElement superclass(TypeElement type) {
    return superclassOf(type) instanceof DeclaredType declared
            && declared.getKind() == TypeKind.DECLARED
        ? (TypeElement) declared.asElement()
        : null;
  }

  /**
   * Returns the superclass, or null for an enum that implements itself: javac reports this cycle,
   * but throws an exception when it is asked for the superclass.
   */
  private static @Nullable TypeMirror superclassOf(TypeElement type) {
    try {
      return type.getSuperclass();
    } catch (NullPointerException e) {
      return null;
    }
  }
}
