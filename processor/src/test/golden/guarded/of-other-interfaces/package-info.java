@Guarded.Of(Comparator.class)
@Guarded.Of(Map.Entry.class)
package borrowed;

import dev.latchwork.Guarded;
import java.util.Comparator;
import java.util.Map;
