package dev.latchwork.pools.engine;

import java.util.concurrent.CompletionException;

/** An item cannot be serialized, so it cannot be sent to a cluster. */
final class Unsendable extends CompletionException {
  private static final long serialVersionUID = 1;

  /** The item's place in its chunk. */
  final int at;

  Unsendable(int at, String message, Throwable cause) {
    super(message, cause);
    this.at = at;
  }
}
