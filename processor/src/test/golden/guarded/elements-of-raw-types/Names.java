package shelf;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.List;

/** The inherited forEach takes a raw Consumer. */
@Guarded
@SuppressWarnings("rawtypes")
public abstract class Names implements Iterable {
  @Elements private final List<String> names = new ArrayList<>();
}
