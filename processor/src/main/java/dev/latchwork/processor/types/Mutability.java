package dev.latchwork.processor.types;

import dev.latchwork.processor.types.known.CopyKind;

/** What is known about the mutability of a type's values, with a reason that messages quote. */
public sealed interface Mutability {

  String reason();

  /** Can be shared as it is. */
  record Immutable(String reason) implements Mutability {}

  /** Mutable, with a known way to copy it. */
  record Copyable(String reason, CopyKind kind) implements Mutability {}

  /** Unknown: it may be mutable, and there is no known way to copy it. */
  record Opaque(String reason) implements Mutability {}
}
