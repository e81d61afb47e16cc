package dev.latchwork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Chooses how a field of a {@link DeepCopy} class is copied.
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

  /** {@return how the field is copied} By default, this depends on the field's type. */
  Policy value() default Policy.AUTO;

  /**
   * {@return the name of a method, in the same class, that takes the field's value and returns the
   * value for the copy} The method may be static; an instance method is called on the original. The
   * argument may be null. The method must not be private or throw checked exceptions. By default no
   * method is named. If a method is named, {@link #value} is ignored.
   */
  String with() default "";

  /** How a field is copied. */
  enum Policy {
    /** The field is copied as {@link DeepCopy} describes for its type. */
    AUTO,
    /** The copy holds the same object. */
    SHARE,
    /** The copy holds null. This is an error for a field of a primitive type. */
    NULL,
    /**
     * The copy's field keeps the value that the constructor gave it. This is an error if the
     * field's value has to be passed to the constructor.
     */
    SKIP,
    /**
     * The value is copied by its type's copy constructor, which takes a value of the same type and
     * throws no checked exceptions. Null stays null. The constructor decides how deep the copy
     * goes.
     */
    CONSTRUCTOR
  }
}
