package dev.latchwork.processor.parallelmap;

import java.util.List;

/** The processor's view of {@code ParallelMap.Form}. */
enum Form {
  ALL,
  ASYNC;

  static final List<Form> DEFAULT = List.of(ALL, ASYNC);
}
