package dev.latchwork.pools.engine;

import java.util.concurrent.CompletionException;

/** A failure of the cluster, not of an item. */
final class Unanswered extends CompletionException {
  private static final long serialVersionUID = 1;

  Unanswered(String message, Throwable cause) {
    super(message, cause);
  }
}
