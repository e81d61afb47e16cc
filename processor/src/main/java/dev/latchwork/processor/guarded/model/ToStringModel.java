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
 * @param label the class name that is printed
 * @param reachesItself whether printing a field could lead back to the object
 */
public record ToStringModel(String label, List<Field> fields, boolean reachesItself) {

  /**
   * A field that is printed.
   *
   * @param holdsArrays whether a container in the field may hold arrays, which have to be found so
   *     that their contents are printed
   * @param guarded the types of the guarded objects in the field; such an object is printed as its
   *     class and identity
   */
  public record Field(
      FieldRef source, Form form, CopyPlan copy, boolean holdsArrays, Set<ClassName> guarded) {

    public Field {
      guarded = Collections.unmodifiableSet(new LinkedHashSet<>(guarded));
    }

    /**
     * Returns whether the value has to be searched for arrays and guarded objects, which must not
     * be printed with their own {@code toString()}.
     */
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

    /**
     * Returns whether the value may contain objects that were not copied, and that may therefore
     * change while their own {@code toString()} formats them without the lock.
     */
    public boolean isOpaque() {
      return isFormatted() && (copy.holdsVariable() || !copy.sharedParts().isEmpty());
    }
  }

  public enum Form {
    /**
     * Read under the lock and formatted after its release, since user code under the lock could
     * cause a deadlock.
     */
    VALUE,
    /** Copied under the lock and formatted after its release. */
    COPY,
    /**
     * Guarded by its own lock, which printing must not take, so its class and identity are printed.
     */
    IDENTITY,
    REDACTED
  }
}
