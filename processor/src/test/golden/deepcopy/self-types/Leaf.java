package people;

import dev.latchwork.DeepCopy;

@DeepCopy
record Leaf<A, V>(A name, V data) {}
