package dev.latchwork.processor.types;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Caches answers for the duration of a round. The next round has different elements, and possibly
 * more elements.
 */
public final class RoundCache {

  /** A question whose answer can be cached. Questions that are equal must have the same answer. */
  public interface Question<A> {}

  private final Map<Question<?>, Object> known = new HashMap<>();

  /**
   * Returns the cached answer or, if there is none, computes it. The computation may ask further
   * questions.
   *
   * @param answer computes the answer; never returns null
   */
  @SuppressWarnings("unchecked") // the value for a Question<A> is an A
  public <A> A of(Question<A> question, Supplier<A> answer) {
    Object before = known.get(question);
    if (before == null) {
      before = answer.get();
      known.put(question, before);
    }
    return (A) before;
  }

  /** Discards all answers. Called when a round begins, and after the last round. */
  public void forget() {
    known.clear();
  }
}
