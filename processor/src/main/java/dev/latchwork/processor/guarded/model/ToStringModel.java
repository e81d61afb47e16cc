package dev.latchwork.processor.guarded.model;

import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.handle.model.FieldRef;
import java.util.List;

/**
 * A generated {@code toString()}.
 *
 * @param label the simple name of the annotated class
 * @param reachesItself whether printing a field could lead back to the object
 */
public record ToStringModel(String label, List<Field> fields, boolean reachesItself) {

  /**
   * A field that is printed.
   *
   * @param walked whether arrays in its collections have to be found to be printed by content
   */
  public record Field(FieldRef source, Form form, CopyPlan copy, boolean walked) {

    public String name() {
      return source.name();
    }

    public TypeName type() {
      return source.type();
    }

    /** Whether parts of it format themselves, and without the lock. */
    public boolean isOpaque() {
      return (form == Form.VALUE || form == Form.COPY)
          && (copy.holdsVariable() || !copy.sharedParts().isEmpty());
    }
  }

  public enum Form {
    /** Read under the lock, formatted after: foreign code under the lock could deadlock. */
    VALUE,
    /** Copied under the lock, formatted after. */
    COPY,
    /** Guarded by a lock of its own, which printing must not take: its class and identity. */
    IDENTITY,
    REDACTED
  }
}
