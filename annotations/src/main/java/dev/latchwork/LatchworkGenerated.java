package dev.latchwork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks every class that Latchwork generates. Unlike {@code javax.annotation.processing.Generated},
 * this annotation is kept in class files, so that tools that read them can recognize generated
 * classes. JaCoCo, for instance, leaves classes out of its coverage if they have an annotation with
 * {@code Generated} in its name.
 *
 * <p>Not meant for code that is written by hand.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface LatchworkGenerated {}
