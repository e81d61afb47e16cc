package dev.latchwork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps a field's value out of the generated {@code toString()} of a {@link Guarded} class. The
 * field prints as {@code ***}, even if it is null. A {@code toString()} that you wrote yourself is
 * not changed.
 *
 * <pre>{@code
 * @Redacted String password;       // Login[user=ann, password=***]
 * }</pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Redacted {}
