package shop;

import dev.latchwork.Guarded;

/**
 * Inherits from a raw type, and so from {@code Comparable} in javac and from {@code
 * Comparable<String>} in Eclipse.
 */
@Guarded
@SuppressWarnings("rawtypes")
public interface Discount extends Rule {}
