package chains;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Stack}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class StackCopier {
  /** Handles for private members of Stack. They are as fast as direct access. */
  private static final VarHandle TOP;

  private static final VarHandle SIZE;

  static {
    try {
      MethodHandles.Lookup stack =
          MethodHandles.privateLookupIn(Stack.class, MethodHandles.lookup());
      TOP = stack.findVarHandle(Stack.class, "top", Stack.Item.class);
      SIZE = stack.findVarHandle(Stack.class, "size", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private StackCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Stack copy(Stack source) {
    if (source == null) {
      return null;
    }
    Stack copy = new Stack();
    TOP.set(copy, Stack_ItemCopier.copy((Stack.Item) TOP.get(source)));
    SIZE.set(copy, (int) SIZE.get(source));
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Stack copy(Stack source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Stack known = (Stack) copies.get(source);
    if (known != null) {
      return known;
    }
    Stack copy = new Stack();
    copies.put(source, copy);
    TOP.set(copy, Stack_ItemCopier.copy((Stack.Item) TOP.get(source), copies));
    SIZE.set(copy, (int) SIZE.get(source));
    return copy;
  }
}
