package dev.latchwork.pools.engine;

import java.util.concurrent.CompletionException;

/** Thrown if an item cannot be serialized, and so cannot be sent to a cluster. */
final class Unsendable extends CompletionException {
  private static final long serialVersionUID = 1;

  /** The item's index in its chunk. */
  final int at;

  Unsendable(int at, String message, Throwable cause) {
    super(message, cause);
    this.at = at;
  }
}
