package dev.latchwork.processor.types;

import dev.latchwork.processor.types.known.CopyKind;

/** What is known about the mutability of a type's values, with a reason that messages quote. */
public sealed interface Mutability {

  String reason();

  /** The values can be shared as they are. */
  record Immutable(String reason) implements Mutability {}

  /** The values are mutable or hold mutable values, and there is a known way to copy them. */
  record Copyable(String reason, CopyKind kind) implements Mutability {}

  /** The values may be mutable, and there is no known way to copy them. */
  record Opaque(String reason) implements Mutability {}
}
