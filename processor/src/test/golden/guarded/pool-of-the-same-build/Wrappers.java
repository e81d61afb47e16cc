package pools;

import dev.latchwork.Guarded;
import java.util.Comparator;

@Guarded.Of(Comparator.class)
class Wrappers {}
