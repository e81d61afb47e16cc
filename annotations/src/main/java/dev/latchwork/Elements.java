package dev.latchwork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the field that holds the elements of a {@link Guarded} class: an array, a {@link
 * java.lang.Iterable}, a {@link java.util.Collection} or a {@link java.util.Map}, whose entries are
 * the elements. A class may have only one such field; the field may be private.
 *
 * <p>Latchwork generates {@code size()} and {@code isEmpty()}, which take the lock, and {@code
 * iterator()}, {@code spliterator()}, {@code stream()} and {@code forEach(..)}, which work on a
 * <em>snapshot</em>: a copy that is made under the lock. Iteration over a snapshot never throws
 * {@link java.util.ConcurrentModificationException}, does not hold the lock and does not support
 * {@code remove()}. Map entries are immutable. For an {@code int[]}, {@code long[]} or {@code
 * double[]}, the iterator, the spliterator and the stream are primitive too. If the field is null,
 * there are no elements. A method that the class already implements is kept, and none is generated
 * in its place.
 *
 * <p>If the class is a {@link java.util.Collection}, {@code parallelStream()} is generated too. In
 * such a class, a thread that holds the lock gets the field's own iterator from {@code iterator()},
 * if the field is an {@code Iterable} and has the same element type as the class.
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
