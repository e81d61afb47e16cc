package bounds;

import dev.latchwork.DeepCopy;
import java.util.Comparator;

@DeepCopy
record Holder<K extends Comparable<K>>(Ranking<K> ranking, Comparator<? super K> order) {}
