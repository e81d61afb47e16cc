package dev.latchwork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a method of a {@link Guarded} class only reads.
 *
 * <p>The method still holds the lock while it runs. But lock-free getters do not wait for the
 * method, because the method does not change the version that the getters check. Do not mark a
 * method that writes: a lock-free getter could see a partial write.
 *
 * <pre>{@code
 * @Read
 * long average() { return entries.isEmpty() ? 0 : balance / entries.size(); }
 * }</pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Read {}
