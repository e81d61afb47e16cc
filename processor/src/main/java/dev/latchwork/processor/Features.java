package dev.latchwork.processor;

import dev.latchwork.processor.deepcopy.DeepCopyFeature;
import dev.latchwork.processor.deepcopy.GuardedCopyFeature;
import dev.latchwork.processor.feature.Feature;
import dev.latchwork.processor.guarded.GuardedFeature;
import dev.latchwork.processor.guarded.GuardedOfFeature;
import dev.latchwork.processor.parallelmap.ParallelMapFeature;
import java.util.List;

/** All features, in the order in which they run. */
final class Features {
  private Features() {}

  static final List<Feature<?>> ALL =
      List.of(
          new GuardedFeature(),
          new GuardedOfFeature(),
          new DeepCopyFeature(),
          new GuardedCopyFeature(),
          new ParallelMapFeature());
}
