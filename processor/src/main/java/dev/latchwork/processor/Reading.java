package dev.latchwork.processor;

import dev.latchwork.processor.diagnostic.Outcome;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.feature.Feature;
import javax.lang.model.element.QualifiedNameable;

/** The outcome of reading one type or package for a feature. */
record Reading<M>(Feature<M> feature, Outcome<M> outcome) {

  static <M> Reading<M> of(Feature<M> feature, QualifiedNameable origin, Env env) {
    return new Reading<>(feature, feature.read(origin, env.in(origin)));
  }
}
