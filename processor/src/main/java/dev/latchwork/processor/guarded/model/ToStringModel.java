package dev.latchwork.processor.guarded.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.handle.model.FieldRef;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
   * @param holdsArrays whether arrays in what it holds have to be found to be printed by content
   * @param guarded the types of objects in it that are guarded themselves, and printed as such a
   *     field is
   */
  public record Field(
      FieldRef source, Form form, CopyPlan copy, boolean holdsArrays, Set<ClassName> guarded) {

    public Field {
      guarded = Collections.unmodifiableSet(new LinkedHashSet<>(guarded));
    }

    /** Whether it is gone through for what does not print itself as it should. */
    public boolean isWalked() {
      return isFormatted() && (holdsArrays || !guarded.isEmpty());
    }

    public boolean namesGuarded() {
      return form == Form.IDENTITY || (isFormatted() && !guarded.isEmpty());
    }

    public String name() {
      return source.name();
    }

    public TypeName type() {
      return source.type();
    }

    private boolean isFormatted() {
      return form == Form.VALUE || form == Form.COPY;
    }

    /** Whether parts of it format themselves, and without the lock. */
    public boolean isOpaque() {
      return isFormatted() && (copy.holdsVariable() || !copy.sharedParts().isEmpty());
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
