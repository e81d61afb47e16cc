package people;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.Vector;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Person}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class PersonCopier {
  /** Handles for private members of Person. They are as fast as direct access. */
  private static final VarHandle NAME;

  private static final VarHandle NICKNAMES;
  private static final VarHandle ACTIVE;
  private static final Class<?> FIXED_SIZE_LIST = Arrays.asList().getClass();

  private static final List<Class<?>> UNMODIFIABLE_LISTS = List.of(
      List.of().getClass(),
      List.of(1).getClass(),
      Collections.emptyList().getClass(),
      Collections.singletonList(1).getClass(),
      Collections.nCopies(1, 1).getClass(),
      Collections.unmodifiableList(new ArrayList<>()).getClass(),
      Collections.unmodifiableList(new LinkedList<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_LISTS = List.of(
      Collections.synchronizedList(new ArrayList<>()).getClass(),
      Collections.synchronizedList(new LinkedList<>()).getClass());

  static {
    try {
      MethodHandles.Lookup person =
          MethodHandles.privateLookupIn(Person.class, MethodHandles.lookup());
      NAME = person.findVarHandle(Person.class, "name", String.class);
      NICKNAMES = person.findVarHandle(Person.class, "nicknames", List.class);
      ACTIVE = person.findVarHandle(Person.class, "active", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private PersonCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  public static Person copy(Person source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Person.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Person copy = new Person((String) NAME.get(source));
    copy.genome = source.genome == null ? null : source.genome.clone();
    ((Being) copy).name = ((Being) source).name;
    NICKNAMES.set(copy, copyStringList(readNicknames(source), "Person.nicknames"));
    ACTIVE.set(copy, (boolean) ACTIVE.get(source));
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  public static Person copy(Person source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Person known = (Person) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Person.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Person copy = new Person((String) NAME.get(source));
    copies.put(source, copy);
    copy.genome = copyIntArray(source.genome, copies);
    ((Being) copy).name = ((Being) source).name;
    NICKNAMES.set(copy, copyStringList(readNicknames(source), "Person.nicknames", copies));
    ACTIVE.set(copy, (boolean) ACTIVE.get(source));
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static List<String> readNicknames(Person source) {
    return (List<String>) NICKNAMES.get(source);
  }

  private static List<String> copyStringList(List<String> source, String field) {
    return source == null ? null : likeSource(source, copyOf(source, field));
  }

  @SuppressWarnings("unchecked")
  private static <E> List<E> copyOf(List<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == ArrayList.class) {
      return new ArrayList<>(source);
    }
    if (kind == LinkedList.class) {
      return new LinkedList<>(source);
    }
    if (kind == CopyOnWriteArrayList.class) {
      return new CopyOnWriteArrayList<>(source);
    }
    if (kind == Vector.class) {
      return new Vector<>(source);
    }
    if (kind == Stack.class) {
      List<E> copy = new Stack<>();
      copy.addAll(source);
      return copy;
    }
    if (kind == FIXED_SIZE_LIST) {
      return Arrays.asList((E[]) source.toArray());
    }
    if (UNMODIFIABLE_LISTS.contains(kind) || SYNCHRONIZED_LISTS.contains(kind)) {
      return new ArrayList<>(source);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static <E> List<E> likeSource(List<E> source, List<E> copy) {
    if (UNMODIFIABLE_LISTS.contains(source.getClass())) {
      return Collections.unmodifiableList(copy);
    }
    if (SYNCHRONIZED_LISTS.contains(source.getClass())) {
      return Collections.synchronizedList(copy);
    }
    return copy;
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }

  @SuppressWarnings("unchecked")
  private static List<String> copyStringList(List<String> source, String field,
      Map<Object, Object> copies) {
    return source == null ? null : (List<String>) copies.computeIfAbsent(source,
        original -> likeSource(source, copyOf(source, field)));
  }
}
