package dev.latchwork.processor.types.known;

/**
 * A class to which containers are copied.
 *
 * @param test the run-time type for which it is chosen
 */
public record ContainerKind(String test, String made, Fresh fresh, Empty empty) {

  /** How a new one with the same contents is created. */
  public enum Fresh {
    /** The constructor that takes a collection or map, which keeps a comparator. */
    CONSTRUCTOR,
    /**
     * Like {@link #CONSTRUCTOR}, unless elements are lost because the original keeps equal ones
     * apart.
     */
    CONSTRUCTOR_OR_IDENTITY,
    /** There is no such constructor. */
    ADD_ALL,
    /** With the capacity of the original. */
    CAPACITY,
    CLONE,
    /** {@code Arrays.asList}, whose class cannot be named. */
    FIXED_SIZE,
    /** {@code EnumSet.copyOf}. */
    COPY_OF,
    /** {@code ConcurrentHashMap.newKeySet()}. */
    NEW_KEY_SET,
    /** By the method in {@code made}. */
    METHOD,
    /** Like {@link #METHOD}, if the class has the type parameters of its interface. */
    GENERIC
  }

  /** How a new one without contents is created. */
  public enum Empty {
    CONSTRUCTOR,
    COMPARATOR,
    /** Only a copy has all properties, so a copy is cleared. */
    CLEARED
  }
}
