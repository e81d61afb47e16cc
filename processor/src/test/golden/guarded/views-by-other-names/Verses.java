package poems;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;

/** What a method is called says that its result goes on reading, not what it is. */
@Guarded
class Verses implements Iterable<String> {
  private final List<String> verses = new ArrayList<>();

  @Override
  public ListIterator<String> iterator() {
    return verses.listIterator();
  }
}
