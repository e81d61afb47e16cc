package algebra;

import dev.latchwork.DeepCopy;
import java.util.Map;

@DeepCopy
record Proof(int[] lines, Map.Entry<String, Proof> lemma) {}
