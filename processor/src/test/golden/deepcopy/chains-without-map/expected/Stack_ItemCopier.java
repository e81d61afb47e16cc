package chains;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Stack.Item}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Stack_ItemCopier {
  /** Handles for private members of Item. They are as fast as direct access. */
  private static final VarHandle VALUE;

  private static final VarHandle NEXT;

  static {
    try {
      MethodHandles.Lookup item =
          MethodHandles.privateLookupIn(Stack.Item.class, MethodHandles.lookup());
      VALUE = item.findVarHandle(Stack.Item.class, "value", String.class);
      NEXT = item.findVarHandle(Stack.Item.class, "next", Stack.Item.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Stack_ItemCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Stack.Item copy(Stack.Item source) {
    if (source == null) {
      return null;
    }
    Stack.Item first = copyWithoutNext(source);
    Stack.Item last = first;
    // No map is needed to see if the chain runs into itself: then `next` comes back to
    // `source` or to `mark`, which moves on more and more rarely (Brent's algorithm).
    Stack.Item mark = source;
    int length = 0;
    int limit = 1;
    // A loop, since recursion over a long chain could overflow the stack.
    Stack.Item next = (Stack.Item) NEXT.get(source);
    while (next != null && next != source) {
      if (next == mark) {
        closeCycle(source, first, length);
        return first;
      }
      Stack.Item copy = copyWithoutNext(next);
      NEXT.set(last, copy);
      last = copy;
      length++;
      if (length == limit) {
        mark = next;
        length = 0;
        limit *= 2;
      }
      next = (Stack.Item) NEXT.get(next);
    }
    NEXT.set(last, next == null ? null : first);
    return first;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Stack.Item copy(Stack.Item source, Map<Object, Object> copies) {
    if (source == null || copies.containsKey(source)) {
      return (Stack.Item) copies.get(source);
    }
    Stack.Item first = copyWithoutNext(source, copies);
    Stack.Item last = first;
    // A loop, since recursion over a long chain could overflow the stack.
    for (Stack.Item next = (Stack.Item) NEXT.get(source); next != null;
        next = (Stack.Item) NEXT.get(next)) {
      int before = copies.size();
      Stack.Item copy = copyWithoutNext(next, copies);
      NEXT.set(last, copy);
      if (copies.size() == before) {
        // The rest of the chain has already been copied.
        return first;
      }
      last = copy;
    }
    NEXT.set(last, (Stack.Item) null);
    return first;
  }

  private static Stack.Item copyWithoutNext(Stack.Item source) {
    Stack.Item copy = new Stack.Item();
    VALUE.set(copy, (String) VALUE.get(source));
    return copy;
  }

  /**
   * Closes the cycle of a chain that runs into itself. The copy, which goes round the cycle more
   * than once, is cut after the first round.
   *
   * @param length the number of links from an object on the cycle to the object before it
   */
  private static void closeCycle(Stack.Item source, Stack.Item first, int length) {
    Stack.Item ahead = source;
    Stack.Item last = first;
    for (int i = 0; i < length; i++) {
      ahead = (Stack.Item) NEXT.get(ahead);
      last = (Stack.Item) NEXT.get(last);
    }
    Stack.Item start = source;
    Stack.Item copy = first;
    while ((Stack.Item) NEXT.get(ahead) != start) {
      ahead = (Stack.Item) NEXT.get(ahead);
      last = (Stack.Item) NEXT.get(last);
      start = (Stack.Item) NEXT.get(start);
      copy = (Stack.Item) NEXT.get(copy);
    }
    NEXT.set(last, copy);
  }

  private static Stack.Item copyWithoutNext(Stack.Item source, Map<Object, Object> copies) {
    Stack.Item known = (Stack.Item) copies.get(source);
    if (known != null) {
      return known;
    }
    Stack.Item copy = new Stack.Item();
    copies.put(source, copy);
    VALUE.set(copy, (String) VALUE.get(source));
    return copy;
  }
}
