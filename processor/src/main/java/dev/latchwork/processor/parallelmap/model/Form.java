package dev.latchwork.processor.parallelmap.model;

import java.util.EnumSet;
import java.util.Set;

/** The processor's view of {@code ParallelMap.Form}. */
public enum Form {
  ALL,
  ASYNC,
  EACH,
  UNORDERED,
  OUTCOMES,
  ZIP;

  /** The forms that return a stream of results, which a void method does not have. */
  public static final Set<Form> STREAMS = EnumSet.of(EACH, UNORDERED);

  /** The forms that take items one by one. */
  static final Set<Form> SINGLE = EnumSet.of(ASYNC, EACH, UNORDERED);

  /** The forms whose calling thread waits for the end. */
  public static final Set<Form> WAITED_FOR = EnumSet.of(ALL, OUTCOMES, ZIP);

  public static Set<Form> defaults(boolean hasResult) {
    Set<Form> forms = EnumSet.complementOf(EnumSet.of(ZIP));
    if (!hasResult) {
      forms.removeAll(STREAMS);
    }
    return forms;
  }
}
