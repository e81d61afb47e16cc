package chained;

import dev.latchwork.DeepCopy;
import java.util.List;

@DeepCopy
record Delta<U extends Delta<?>>(List<U> parts, U next) {}
