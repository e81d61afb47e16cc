package chained;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Person}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class PersonCopier {
  /** Handles for private members of Person. They are as fast as direct access. */
  private static final VarHandle FRIEND;

  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  static {
    try {
      MethodHandles.Lookup person =
          MethodHandles.privateLookupIn(Person.class, MethodHandles.lookup());
      FRIEND = person.findVarHandle(Person.class, "friend", Person.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private PersonCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param copyO copies values of type O; never called with null
   */
  static <V, F extends Person<V, F, O>, O extends F> Person<V, F, O> copy(Person<V, F, O> source,
      UnaryOperator<O> copyO) {
    if (source == null) {
      return null;
    }
    // `friend` may lead from a Person back to itself, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(expected);
    Person<V, F, O> copy = copy(source, copyO, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copyO copies values of type O; never called with null
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <V, F extends Person<V, F, O>, O extends F> Person<V, F, O> copy(Person<V, F, O> source,
      UnaryOperator<O> copyO, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Person<V, F, O> known = (Person<V, F, O>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Person.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Person<V, F, O> copy = make(copies, source, copyO,
        () -> new Person<V, F, O>(copyF(readFriend(source), copyO, copies)));
    // Copying the arguments may have reached and copied the source already.
    known = (Person<V, F, O>) copies.putIfAbsent(source, copy);
    if (known != null) {
      return known;
    }
    copy.own = copyO(source.own, copyO, copies);
    return copy;
  }

  /**
   * Remembers how many objects a copy had, so that the next map need not grow. The number at
   * most doubles each time, since small copies after a large one would pay for a large map.
   */
  private static void expect(int size) {
    int before = expected;
    if (size > before) {
      expected = Math.min(size, Math.min(2 * before, 1_000_000));
    } else if (size < before / 2) {
      expected = Math.max(21, before / 2);
    }
  }

  @SuppressWarnings("unchecked")
  private static <V, F extends Person<V, F, O>, O extends F> F readFriend(Person<V, F, O> source) {
    return (F) FRIEND.get(source);
  }

  @SuppressWarnings("unchecked")
  private static <V, F extends Person<V, F, O>, O extends F> F copyF(F source,
      UnaryOperator<O> copyO, Map<Object, Object> copies) {
    return (F) copy(source, copyO, copies);
  }

  /** Creates a copy. If the stack is deep, copies the constructor's arguments first. */
  private static <C, V, F extends Person<V, F, O>, O extends F> C make(Map<Object, Object> copies,
      Object source, UnaryOperator<O> copyO, Supplier<C> constructor) {
    int[] depth = depth(copies);
    if (depth[0] == 500) {
      copyBelow(source, copyO, copies);
      return constructor.get();
    }
    depth[0]++;
    C copy = constructor.get();
    leave(copies, depth);
    return copy;
  }

  /**
   * Returns the counter of nested copying steps. All copiers that share {@code copies} use
   * the same counter.
   */
  private static int[] depth(Map<Object, Object> copies) {
    return (int[]) copies.computeIfAbsent(int[].class, key -> new int[1]);
  }

  /**
   * Copies the objects that the source's constructor takes, directly or inside collections, and
   * before each of them the objects that its own constructor takes in the same way.
   */
  @SuppressWarnings("unchecked")
  private static <O extends F, V, F extends Person<V, F, O>> void copyBelow(Object source,
      UnaryOperator<O> copyO, Map<Object, Object> copies) {
    Deque<Object> open = new ArrayDeque<>();
    // Outer calls use the same set, so the objects that they have visited are skipped here.
    Set<Object> seen = (Set<Object>) copies.computeIfAbsent(PersonCopier.class,
        key -> Collections.newSetFromMap(new IdentityHashMap<>()));
    Deque<Object> path = new ArrayDeque<>();
    open.push(source);
    for (Object next = source; next != null; next = open.peek()) {
      if (seen.add(next)) {
        path.push(next);
        for (Object link : linksOf(next)) {
          if (link != null && !copies.containsKey(link)) {
            open.push(link);
          }
        }
      } else if (open.pop() == path.peek() && path.pop() != source) {
        if (next instanceof Person<?, ?, ?> person) {
          copy((Person<V, F, O>) person, copyO, copies);
        }
      }
    }
  }

  private static Collection<?> linksOf(Object source) {
    if (source instanceof Person<?, ?, ?> person) {
      return Collections.singletonList(FRIEND.get(person));
    }
    return List.of();
  }

  private static void leave(Map<Object, Object> copies, int[] depth) {
    while (depth[0] == 500 && !pending(copies).isEmpty()) {
      pending(copies).pop().run();
    }
    depth[0]--;
  }

  @SuppressWarnings("unchecked")
  private static Deque<Runnable> pending(Map<Object, Object> copies) {
    return (Deque<Runnable>) copies.computeIfAbsent(Deque.class, key -> new ArrayDeque<Runnable>());
  }

  @SuppressWarnings("unchecked")
  private static <V, F extends Person<V, F, O>, O extends F> O copyO(O source,
      UnaryOperator<O> copyO, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (copies.containsKey(source)) {
      return (O) copies.get(source);
    }
    O copy = copyO.apply(source);
    if (copy != source) {
      copies.put(source, copy);
    }
    return copy;
  }
}
