package dev.latchwork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a method of a {@link Guarded} class touches no mutable state. The method runs
 * without the lock: no override is generated for it. It may call guarded methods.
 *
 * <p>Use this also for a {@code final} method, which the generated class cannot override.
 *
 * <pre>{@code
 * @Unguarded
 * final String id() { return id; }
 * }</pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Unguarded {}
