package dev.latchwork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a method of a {@link Guarded} class that it only reads.
 *
 * <p>It still holds the lock while it runs, but getters that read without the lock are not held up
 * by it: the version they check does not change. A method that writes must not be marked: such a
 * getter could then see half of what it wrote.
 *
 * <pre>{@code
 * @Read
 * long average() { return entries.isEmpty() ? 0 : balance / entries.size(); }
 * }</pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Read {}
