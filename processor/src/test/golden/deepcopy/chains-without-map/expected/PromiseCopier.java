package chains;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Promise}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class PromiseCopier {
  /** Handles for private members of Promise. They are as fast as direct access. */
  private static final VarHandle DUE;

  private static final VarHandle NEXT;
  private static final MethodHandle NEW_PROMISE;

  static {
    try {
      MethodHandles.Lookup promise =
          MethodHandles.privateLookupIn(Promise.class, MethodHandles.lookup());
      DUE = promise.findVarHandle(Promise.class, "due", Date.class);
      NEXT = promise.findVarHandle(Promise.class, "next", Promise.class);
      NEW_PROMISE = promise.findConstructor(Promise.class, MethodType.methodType(void.class,
          Date.class, Promise.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private PromiseCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Promise copy(Promise source) {
    Deque<Promise> chain = new ArrayDeque<>();
    Promise mark = null;
    for (Promise next = source; next != null; next = (Promise) NEXT.get(next)) {
      // A chain that runs into itself comes back to `mark` (Brent's algorithm).
      if (next == mark) {
        throw new IllegalStateException(
            "Promise.next leads back to an object whose constructor takes it");
      }
      chain.push(next);
      if (Integer.bitCount(chain.size()) == 1) {
        mark = next;
      }
    }
    Promise copy = null;
    // The last object is copied first, since each constructor takes the copy of the next object.
    for (Promise next : chain) {
      copy = copyWithNext(next, copy);
    }
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Promise copy(Promise source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Promise known = (Promise) copies.get(source);
    if (known != null) {
      return known;
    }
    Promise copy = make(copies, source, () -> newPromise(copyDate((Date) DUE.get(source), copies),
        copy((Promise) NEXT.get(source), copies)));
    // Copying the arguments may have reached and copied the source already.
    known = (Promise) copies.putIfAbsent(source, copy);
    return known == null ? copy : known;
  }

  private static Promise copyWithNext(Promise source, Promise rest) {
    return newPromise(copyDate((Date) DUE.get(source)), rest);
  }

  private static Date copyDate(Date source) {
    return source == null ? null : (Date) source.clone();
  }

  private static Promise newPromise(Date due, Promise next) {
    try {
      return (Promise) NEW_PROMISE.invokeExact(due, next);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
  }

  /** Creates a copy. If the stack is deep, copies the constructor's arguments first. */
  private static <C> C make(Map<Object, Object> copies, Object source, Supplier<C> constructor) {
    int[] depth = depth(copies);
    if (depth[0] == 500) {
      copyBelow(source, copies);
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
  private static void copyBelow(Object source, Map<Object, Object> copies) {
    Deque<Object> open = new ArrayDeque<>();
    // Outer calls use the same set, so the objects that they have visited are skipped here.
    Set<Object> seen = (Set<Object>) copies.computeIfAbsent(PromiseCopier.class,
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
        if (next instanceof Promise promise) {
          copy(promise, copies);
        }
      }
    }
  }

  private static Collection<?> linksOf(Object source) {
    if (source instanceof Promise promise) {
      return Collections.singletonList(NEXT.get(promise));
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
}
