package waits;

import dev.latchwork.Guarded;
import java.util.Iterator;
import java.util.stream.Stream;

@Guarded
interface Feed {
  String next() throws InterruptedException;

  Iterator<String> all();

  Stream<String> matching(String text);
}
