package dev.latchwork.processor.guarded;

import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.CopyPlan;
import java.util.List;

/**
 * A generated {@code toString()}.
 *
 * @param label the simple name of the annotated class
 * @param reachesItself whether printing a field could lead back to the object
 */
record ToStringModel(String label, List<Field> fields, boolean reachesItself) {

  record Field(String name, TypeName type, Form form, CopyPlan copy) {}

  enum Form {
    /** Read under the lock, formatted after. */
    VALUE,
    /** Copied under the lock, formatted after. */
    COPY,
    /** Mutable, and nobody knows how to copy it: formatted under the lock. */
    TEXT,
    /** Guarded by a lock of its own, which printing must not take: its class and identity. */
    IDENTITY,
    REDACTED
  }
}
