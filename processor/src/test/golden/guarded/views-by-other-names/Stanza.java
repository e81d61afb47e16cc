package poems;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.ListIterator;

@Guarded
@SuppressWarnings({"LW106", "serial"})
class Stanza extends ArrayList<String> {
  ListIterator<String> listIterator(String from) {
    return listIterator(indexOf(from));
  }
}
