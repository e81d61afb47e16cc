package dev.latchwork.pools.engine;

import java.util.concurrent.CompletionException;

/** An item that Java serialization refuses: no cluster can do it. */
final class Unsendable extends CompletionException {
  private static final long serialVersionUID = 1;

  /** The item's place in its chunk. */
  final int at;

  Unsendable(int at, String message, Throwable cause) {
    super(message, cause);
    this.at = at;
  }
}
