package dev.latchwork.processor.deepcopy.read;

import dev.latchwork.processor.copy.read.CopyPlanner;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.TypeFacts;
import javax.lang.model.element.TypeElement;

/** The elements of {@code @DeepCopy}, except {@code factory} and {@code by}. */
record Settings(Shape shape, boolean lenient, boolean assertDisjoint) {

  /** The constants of {@code DeepCopy.Shape}. */
  enum Shape {
    AUTO,
    TREE
  }

  static Settings of(TypeElement type) {
    return Annotations.find(type, TypeFacts.DEEP_COPY)
        .map(
            a ->
                new Settings(
                    Annotations.constant(a, "shape", Shape.AUTO),
                    Annotations.flag(a, "lenient", false),
                    Annotations.flag(a, "assertDisjoint", false)))
        .orElse(new Settings(Shape.AUTO, false, false));
  }

  boolean isTree() {
    return shape == Shape.TREE;
  }

  CopyPlanner planner(Env env, TypeElement type) {
    return lenient ? CopyPlanner.lenient(env, type) : CopyPlanner.exact(env, type);
  }
}
