package dev.latchwork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the field of a {@link Guarded} class that holds its elements: an array, a {@link
 * java.lang.Iterable}, a {@link java.util.Collection} or a {@link java.util.Map}, whose elements
 * are its entries. A class may have one such field, and the field may be private.
 *
 * <p>{@code iterator()}, {@code spliterator()}, {@code stream()}, {@code forEach(..)}, {@code
 * size()} and {@code isEmpty()} are generated. They see a snapshot taken under the lock when they
 * are called: iteration never throws {@link java.util.ConcurrentModificationException}, does not
 * hold the lock between calls and does not support {@code remove()}. Map entries are immutable. A
 * primitive array has a primitive iterator and stream. A field that is null has no elements. If the
 * class is a {@link java.util.Collection}, {@code parallelStream()} is generated too.
 *
 * <pre>{@code
 * @Guarded
 * abstract class Journal implements Iterable<String> {
 *   @Elements final List<String> lines = new ArrayList<>();
 *
 *   void add(String line) { lines.add(line); }
 * }
 *
 * for (String line : journal) { System.out.println(line); }
 * }</pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Elements {}
