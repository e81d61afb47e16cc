package dev.latchwork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps the value of a field of a {@link Guarded} class out of the generated {@code toString()}: it
 * prints as {@code ***}, whether it is null or not. A {@code toString()} of your own is not
 * changed.
 *
 * <pre>{@code
 * @Redacted String password;       // Login[user=ann, password=***]
 * }</pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Redacted {}
