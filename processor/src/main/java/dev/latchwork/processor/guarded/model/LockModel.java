package dev.latchwork.processor.guarded.model;

import dev.latchwork.processor.handle.model.FieldRef;
import java.util.Locale;
import java.util.Optional;

/**
 * The lock of a guarded class.
 *
 * @param canBeMissing whether a constructor can call a method before the lock exists
 * @param precedesSuper whether the lock is created before {@code super(..)} runs
 * @param by the class's own field with the lock; empty if {@code @Guarded(by = ..)} is not used
 */
public record LockModel(
    Kind kind, boolean fair, boolean canBeMissing, boolean precedesSuper, Optional<FieldRef> by) {

  /** The constants of {@code Guarded.Lock}. */
  public enum Kind {
    OPTIMISTIC,
    EXCLUSIVE,
    READ_WRITE,
    MONITOR
  }

  /**
   * The class's own field that is the lock, if it can be used by name. A private field is read
   * once, into a field of the generated class.
   */
  public Optional<String> inPlace() {
    return by.filter(field -> field.handle().isEmpty()).map(FieldRef::name);
  }

  /** The lock as the javadoc of the generated class names it. */
  public String description() {
    String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return kind == Kind.MONITOR
        ? "its own monitor"
        : (fair ? "one fair " : "one ") + name + " lock";
  }
}
