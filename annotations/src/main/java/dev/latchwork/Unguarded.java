package dev.latchwork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a {@link Guarded} class that touches no mutable state. It runs without the
 * lock: nothing is generated for it. It may call guarded methods.
 *
 * <p>Use it also to keep a {@code final} method, which a subclass could not override.
 *
 * <pre>{@code
 * @Unguarded
 * final String id() { return id; }
 * }</pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Unguarded {}
