package sample;

import dev.latchwork.DeepCopy;

/** What the leaf of a tree holds is not known there. */
@DeepCopy
class Wood {
  Tree tree;
  private static class Root {}

  @DeepCopy
  static class Bounded<R extends Root> {
    R root;
  }
}

sealed interface Tree permits Leaf {}

record Leaf<T>(T content, int[] colours) implements Tree {}
