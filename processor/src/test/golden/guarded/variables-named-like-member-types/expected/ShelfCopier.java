package shop;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Shelf}, reading each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class ShelfCopier {
  /** Handles for private members of Shelf. They are as fast as direct access. */
  private static final VarHandle SOLD;

  static {
    try {
      MethodHandles.Lookup shelf =
          MethodHandles.privateLookupIn(Shelf.class, MethodHandles.lookup());
      SOLD = shelf.findVarHandle(Shelf.class, "sold", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private ShelfCopier() {
  }

  /**
   * Returns a guarded deep copy of the source, or null for null. If the source leads to other
   * guarded objects, each is copied under its own lock, at a different time.
   */
  public static <Item, Item_ extends Comparable<Item>, R> Shelf<Item, Item_, R> copy(
      Shelf<Item, Item_, R> source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * Returns a guarded copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  public static <Item, Item_ extends Comparable<Item>, R> Shelf<Item, Item_, R> copy(
      Shelf<Item, Item_, R> source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Shelf<Item, Item_, R> known = (Shelf<Item, Item_, R>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (!(source instanceof GuardedShelf<Item, Item_, R> guarded)) {
      throw new IllegalArgumentException(
          "no copier is known for the unguarded class " + source.getClass().getName());
    }
    return guarded.copyLocked(copies);
  }

  /** Does the work of {@link GuardedShelf#copyLocked}, which holds the lock. */
  static <Item, Item_ extends Comparable<Item>, R> GuardedShelf<Item, Item_, R> copyLocked(
      Shelf<Item, Item_, R> source, Map<Object, Object> copies) {
    GuardedShelf<Item, Item_, R> copy = new GuardedShelf<>();
    copies.put(source, copy);
    copy.swaps = source.swaps;
    SOLD.set(copy, (int) SOLD.get(source));
    // Even a thread that gets the copy through a data race sees what is set so far.
    VarHandle.storeStoreFence();
    return copy;
  }
}
