package ranks;

import dev.latchwork.DeepCopy;

@DeepCopy
@SuppressWarnings("rawtypes")
record Rank<T extends Comparable>(int[] values) {}
