package dev.latchwork.processor.types.known;

/**
 * A class that the copy of a container can have, and how such a copy is created.
 *
 * @param test the type that a container must have at run time for this kind of copy
 * @param made the class of the copy or, for {@link Fresh#METHOD} and {@link Fresh#GENERIC}, the
 *     method that returns the copy
 */
public record ContainerKind(String test, String made, Fresh fresh, Empty empty) {

  /** How a container with the same contents is created. */
  public enum Fresh {
    /** By the constructor that takes a collection or map. This also keeps a comparator. */
    CONSTRUCTOR,
    /**
     * Like {@link #CONSTRUCTOR}. But if the original contains equal elements or keys, the copy
     * lacks some of them; then a copy that compares elements by identity is created instead.
     */
    CONSTRUCTOR_OR_IDENTITY,
    /** By {@code addAll}, since the class has no constructor that takes a collection. */
    ADD_ALL,
    /** Like {@link #ADD_ALL}, but with the capacity of the original. */
    CAPACITY,
    CLONE,
    /** By {@code Arrays.asList}, since the class of its result cannot be named. */
    FIXED_SIZE,
    /** By {@code EnumSet.copyOf}. */
    COPY_OF,
    /** By {@code ConcurrentHashMap.newKeySet()}. */
    NEW_KEY_SET,
    /** By the static method that {@code made} names. */
    METHOD,
    /**
     * Like {@link #METHOD}, for a generic class, which is taken to have the same number of type
     * parameters as its interface.
     */
    GENERIC
  }

  /** How an empty container is created. */
  public enum Empty {
    CONSTRUCTOR,
    COMPARATOR,
    /** By clearing a copy, since only a copy has all properties of the original. */
    CLEARED
  }
}
