package dev.latchwork.processor.types;

import dev.latchwork.processor.types.known.CopyKind;

/** What is known of the values of a type; the reason is quoted by messages. */
public sealed interface Mutability {

  String reason();

  /** Can be handed out as it is. */
  record Immutable(String reason) implements Mutability {}

  /** Mutable, and how to copy it is known. */
  record Copyable(String reason, CopyKind kind) implements Mutability {}

  /** Nothing is known: it may be mutable, and nobody knows how to copy it. */
  record Opaque(String reason) implements Mutability {}
}
