package dev.latchwork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a method of a {@link Guarded} class that it touches no mutable state, so that it runs
 * without the lock: nothing is generated for it. It may call methods that are guarded.
 *
 * <p>This is also the way to keep a {@code final} method, which no subclass could wrap.
 *
 * <pre>{@code
 * @Unguarded
 * final String id() { return id; }
 * }</pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Unguarded {}
