package sample;

import dev.latchwork.DeepCopy;

@DeepCopy
record Pair<A, B>(A first, B second) {}
