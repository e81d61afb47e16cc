package dev.latchwork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what becomes of a field in copies of a {@link DeepCopy} class.
 *
 * <pre>{@code
 * @DeepCopy
 * class Report {
 *   @Copy(Copy.Policy.SHARE) ExecutorService pool;
 *   @Copy(Copy.Policy.NULL) Connection connection;
 *   @Copy(with = "reopened") Channel channel;
 *
 *   Channel reopened(Channel original) { ... }
 * }
 * }</pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Copy {

  /** {@return what becomes of the field} By default as its type calls for. */
  Policy value() default Policy.AUTO;

  /**
   * {@return the name of a method of the class, static or of the original, that takes the value of
   * the field, which may be null, and returns the one for the copy} It must not be private or throw
   * checked exceptions. By default none; given one, {@link #value} does not count.
   */
  String with() default "";

  /** What becomes of a field. */
  enum Policy {
    /** As the type of the field calls for. */
    AUTO,
    /** The copy holds the same object. */
    SHARE,
    /** The copy holds null. Refused for primitives. */
    NULL,
    /**
     * The field is left as the constructor of the copy leaves it. Refused where a constructor has
     * to take it.
     */
    SKIP,
    /**
     * By the constructor of the field's type that takes a value of that type; null stays null. How
     * deep that goes is up to it.
     */
    CONSTRUCTOR
  }
}
