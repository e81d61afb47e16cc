package dev.latchwork.pools.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Prepares lists for generated code: lists of items for access by index, and lists of empty slots
 * for results.
 */
public final class Items {
  private Items() {}

  /**
   * Returns the items as a list with access by index. An {@code ArrayList} is read in place, and
   * throws {@link java.util.ConcurrentModificationException} if items are added or removed
   * meanwhile. Most lists from {@code List.of(..)}, {@code List.copyOf(..)} and {@code
   * Stream.toList()} are read in place too. Other collections are copied with {@code toArray()}:
   * the size of the map call is the length of the returned array, even if the collection's size
   * changes.
   *
   * @param items the items passed to a map call
   * @param <T> the type of an item
   * @return a list for random access
   */
  @SuppressWarnings("unchecked")
  public static <T> List<T> indexed(Collection<T> items) {
    Class<?> kind = items.getClass();
    if (kind == ArrayList.class) {
      return ((ArrayList<T>) items).subList(0, items.size()); // a sub-list notices changes
    }
    return kind == List.of().getClass()
        ? (List<T>) items
        : (List<T>) Arrays.asList(items.toArray());
  }

  /**
   * Returns a list of nulls, to be replaced one by one.
   *
   * @param size the number of nulls
   * @param <R> the type of the values that replace the nulls
   * @return a list of that size
   */
  @SuppressWarnings("unchecked")
  public static <R> List<R> slots(int size) {
    return (List<R>) Arrays.asList(new Object[size]);
  }

  /**
   * Returns the size of the lists, which must be the same for all.
   *
   * @param first a list
   * @param others more lists
   * @return their size
   * @throws IllegalArgumentException if the sizes differ
   */
  public static int sameSize(List<?> first, List<?>... others) {
    for (List<?> other : others) {
      if (other.size() != first.size()) {
        throw new IllegalArgumentException(
            "lists of " + first.size() + " and of " + other.size() + " items");
      }
    }
    return first.size();
  }

  /**
   * Returns a list of one item, to be sent in a chunk.
   *
   * @param item the item
   * @param <T> the type of the item
   * @return a list that can be serialized if the item can
   */
  @SuppressWarnings("NonApiType") // the list must be serializable, which List does not promise
  public static <T> ArrayList<T> one(T item) {
    ArrayList<T> one = new ArrayList<>(1);
    one.add(item);
    return one;
  }
}
