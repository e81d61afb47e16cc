package dev.latchwork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks every class that Latchwork generates. Unlike {@code javax.annotation.processing.Generated},
 * this annotation is kept in class files, so that tools that read class files can recognize
 * generated classes. JaCoCo, for instance, excludes from coverage every class with an annotation
 * whose name contains {@code Generated}.
 *
 * <p>Do not use this annotation in hand-written code.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface LatchworkGenerated {}
