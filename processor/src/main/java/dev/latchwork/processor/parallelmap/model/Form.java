package dev.latchwork.processor.parallelmap.model;

import java.util.EnumSet;
import java.util.Set;

/** The processor's counterpart of {@code ParallelMap.Form}. */
public enum Form {
  ALL,
  ASYNC,
  EACH,
  UNORDERED,
  OUTCOMES,
  ZIP;

  /**
   * The forms that return a stream of results. A void method has no results, so it cannot have
   * these forms.
   */
  public static final Set<Form> STREAMS = EnumSet.of(EACH, UNORDERED);

  /** The forms that pass items to the engine one by one. */
  static final Set<Form> SINGLE = EnumSet.of(ASYNC, EACH, UNORDERED);

  /** The forms that make the calling thread wait until the map call ends. */
  public static final Set<Form> WAITED_FOR = EnumSet.of(ALL, OUTCOMES, ZIP);

  public static Set<Form> defaults(boolean hasResult) {
    Set<Form> forms = EnumSet.complementOf(EnumSet.of(ZIP));
    if (!hasResult) {
      forms.removeAll(STREAMS);
    }
    return forms;
  }
}
