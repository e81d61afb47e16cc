package dev.latchwork.processor.guarded.model;

import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPlan;

/**
 * A result that keeps reading the object after the lock is released, and the snapshot that is
 * returned instead.
 *
 * @param element the type of an element of an iterator or stream
 * @param copy how an element is copied, or for {@link Form#CONTAINER} the whole result
 * @param mayBeParallel whether the view is a stream that may be parallel
 */
public record ViewModel(Form form, TypeName element, CopyPlan copy, boolean mayBeParallel) {

  public enum Form {
    ITERATOR,
    LIST_ITERATOR,
    SPLITERATOR,
    STREAM,
    ENUMERATION,
    /** A stream of int, long or double. */
    PRIMITIVE_STREAM,
    /** A {@code CharSequence}, such as a part of a text. */
    TEXT,
    /** A collection or map. */
    CONTAINER;

    /** Returns whether the view's type has the type of the elements as its type argument. */
    public boolean isGeneric() {
      return compareTo(PRIMITIVE_STREAM) < 0;
    }
  }
}
