package dev.latchwork.processor.guarded.model;

import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPlan;

/**
 * A result that goes on reading the object after the lock is released, and the snapshot that is
 * handed out instead.
 *
 * @param element what an iterator or stream gives
 * @param copy how an element is copied, or for {@link Form#CONTAINER} the whole result
 * @param mayBeParallel whether it is a stream that several threads may walk
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
    /** A part of a text. */
    TEXT,
    /** A collection or map. */
    CONTAINER;

    /** Whether it is walked by its elements, whose type it is given. */
    public boolean isGeneric() {
      return compareTo(PRIMITIVE_STREAM) < 0;
    }
  }
}
