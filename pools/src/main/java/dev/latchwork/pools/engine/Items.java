package dev.latchwork.pools.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Items by their index, and room for results. */
public final class Items {
  private Items() {}

  /**
   * The items by index. An {@code ArrayList} is read where it is, and one that is changed meanwhile
   * throws {@link java.util.ConcurrentModificationException}; immutable lists are read where they
   * are too. Other collections are copied: the array that they return is the truth, whatever their
   * size becomes.
   *
   * @param items what was passed to a map call
   * @param <T> their type
   * @return a list for random access
   */
  @SuppressWarnings("unchecked")
  public static <T> List<T> indexed(Collection<T> items) {
    Class<?> kind = items.getClass();
    if (kind == ArrayList.class) {
      return ((ArrayList<T>) items).subList(0, items.size()); // which notices changes
    }
    return kind == List.of().getClass()
        ? (List<T>) items
        : (List<T>) Arrays.asList(items.toArray());
  }

  /**
   * As many nulls, to be replaced one by one.
   *
   * @param size how many
   * @param <R> what will be in their place
   * @return a list of that size
   */
  @SuppressWarnings("unchecked")
  public static <R> List<R> slots(int size) {
    return (List<R>) Arrays.asList(new Object[size]);
  }

  /**
   * The size that all lists have.
   *
   * @param first a list
   * @param others more lists
   * @return their size
   * @throws IllegalArgumentException if one has another size
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
   * A list with one item, to be sent in a chunk.
   *
   * @param item the item
   * @param <T> its type
   * @return a list that can be serialized if the item can
   */
  @SuppressWarnings("NonApiType") // it travels, as no List is known to
  public static <T> ArrayList<T> one(T item) {
    ArrayList<T> one = new ArrayList<>(1);
    one.add(item);
    return one;
  }
}
