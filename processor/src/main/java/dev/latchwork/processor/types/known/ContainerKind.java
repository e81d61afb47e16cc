package dev.latchwork.processor.types.known;

/**
 * A class that containers are copied to.
 *
 * @param test the type at run time for which it is chosen
 */
public record ContainerKind(String test, String made, Fresh fresh, Empty empty) {

  /** How a new one with the same contents is made. */
  public enum Fresh {
    /** The constructor that takes a collection or map; it keeps a comparator. */
    CONSTRUCTOR,
    /** The same, unless elements got lost because the original tells equal ones apart. */
    CONSTRUCTOR_OR_IDENTITY,
    /** There is no such constructor. */
    ADD_ALL,
    /** As large as the original may grow. */
    CAPACITY,
    CLONE,
    /** {@code Arrays.asList}, whose class has no name. */
    FIXED_SIZE,
    /** {@code EnumSet.copyOf}. */
    COPY_OF,
    /** {@code ConcurrentHashMap.newKeySet()}. */
    NEW_KEY_SET,
    /** By a method, which {@code made} names. */
    METHOD,
    /** The same where the class has the type parameters of its interface. */
    GENERIC
  }

  /** How one without contents is made. */
  public enum Empty {
    CONSTRUCTOR,
    COMPARATOR,
    /** Only a copy has everything that matters; it is cleared. */
    CLEARED
  }
}
