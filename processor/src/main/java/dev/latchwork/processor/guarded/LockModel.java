package dev.latchwork.processor.guarded;

import java.util.Locale;

/** The lock of a guarded class. */
record LockModel(Kind kind, boolean fair) {

  enum Kind {
    OPTIMISTIC,
    EXCLUSIVE
  }

  /** As the javadoc of the generated class names it. */
  String description() {
    return (fair ? "fair " : "") + kind.name().toLowerCase(Locale.ROOT);
  }
}
