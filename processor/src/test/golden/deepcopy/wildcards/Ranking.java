package bounds;

import dev.latchwork.DeepCopy;
import java.util.Date;
import java.util.function.Function;

@DeepCopy
record Ranking<K extends Comparable<K>>(Function<? super K, String> label, Date since) {}
