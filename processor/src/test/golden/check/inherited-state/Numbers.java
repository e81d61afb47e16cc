package archive;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.stream.Stream;

/** Who holds the lock gets the real iterators of a list, and so do its own methods. */
@Guarded
@SuppressWarnings("LW106")
class Numbers extends ArrayList<Integer> {
  private static final long serialVersionUID = 1;

  Iterator<Integer> warned() {
    return iterator();
  }

  List<Integer> warnedPart() {
    return this.subList(0, 1);
  }

  Stream<Integer> warnedStream() {
    return super.stream().filter(n -> n > 0);
  }

  List<Integer> warnedWrapped() {
    return Collections.unmodifiableList(subList(0, 1));
  }

  Iterable<Integer> refused() {
    return super::iterator;
  }

  /** Whatever is done with it takes the lock. */
  List<Integer> accepted() {
    return Collections.unmodifiableList(this);
  }

  Iterable<Integer> acceptedFunction() {
    return this::iterator;
  }

  List<Integer> acceptedCopy() {
    return new ArrayList<>(subList(0, 1));
  }

  Integer acceptedElement() {
    return get(0);
  }

  /** What is generated returns a snapshot. */
  @Override
  public ListIterator<Integer> listIterator() {
    return super.listIterator();
  }
}
