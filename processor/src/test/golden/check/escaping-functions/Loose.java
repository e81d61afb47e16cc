package news;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Objects of the subclass have no lock, which is an error of its own. */
@Guarded
class Loose {
  private final List<String> names = new ArrayList<>();

  Runnable refused() {
    return () -> names.add("");
  }

  @SuppressWarnings("LW161")
  static final class Fixed extends Loose {
    private int order;

    Iterator<Integer> accepted() {
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return order < 3;
        }

        @Override
        public Integer next() {
          return order++;
        }
      };
    }

    private final List<String> extras = new ArrayList<>();

    Runnable acceptedReference() {
      return extras::clear;
    }

    Runnable acceptedFunction() {
      return () -> order++;
    }
  }
}
