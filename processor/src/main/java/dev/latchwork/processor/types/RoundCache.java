package dev.latchwork.processor.types;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was found out in a round, for whoever asks again in the same one. The next round has other
 * elements, and there may be more of them.
 */
public final class RoundCache {

  /** Equal to another one that has the same answer. */
  public interface Question<A> {}

  private final Map<Question<?>, Object> known = new HashMap<>();

  /**
   * What was answered before, else the answer, which may ask further questions.
   *
   * @param answer never gives null
   */
  @SuppressWarnings("unchecked") // what is put for a Question<A> is an A
  public <A> A of(Question<A> question, Supplier<A> answer) {
    Object before = known.get(question);
    if (before == null) {
      before = answer.get();
      known.put(question, before);
    }
    return (A) before;
  }

  /** To be called when a round begins, and when the last one is over. */
  public void forget() {
    known.clear();
  }
}
