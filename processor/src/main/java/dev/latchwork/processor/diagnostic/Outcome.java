package dev.latchwork.processor.diagnostic;

import java.util.List;

/**
 * The result of reading an annotated element: a model and the findings about it, or only the
 * findings, which say why there is no model.
 */
public sealed interface Outcome<T> {

  List<Finding> findings();

  /** A model to render, and the doors and warnings that were found, if any. */
  record Accepted<T>(T model, List<Finding> findings) implements Outcome<T> {}

  /** Nothing to render; at least one finding says why nothing can be generated. */
  record Refused<T>(List<Finding> findings) implements Outcome<T> {}
}
