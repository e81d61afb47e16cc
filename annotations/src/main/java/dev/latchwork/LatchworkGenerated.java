package dev.latchwork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks every class that Latchwork generates, also in its class file, where {@code
 * javax.annotation.processing.Generated} is gone: tools that read class files leave out what has
 * {@code Generated} in the name of an annotation, as JaCoCo does when it counts what tests cover.
 *
 * <p>Not meant for code that is written by hand.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface LatchworkGenerated {}
