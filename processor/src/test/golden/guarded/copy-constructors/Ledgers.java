package copied;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.List;

class Ledgers {

  /** Nothing that can change is read of the other. */
  @Guarded
  static class Fixed {
    private final String name;
    private final int limit;
    private Fixed parent;
    private int used;

    Fixed(String name, int limit) {
      this.name = name;
      this.limit = limit;
    }

    Fixed(Fixed other) {
      this.name = other.name;
      this.limit = other == null ? 0 : Math.max(other.limit, 1);
    }

    Fixed(Fixed parent, String name) {
      this.parent = parent;
      this.name = name;
      this.limit = 0;
    }
  }

  @Guarded
  static class Open {
    private final String name;
    private final List<String> lines;
    private int used;

    Open(String name) {
      this.name = name;
      this.lines = new ArrayList<>();
    }

    Open(Open refusedCounter) {
      this(refusedCounter.name);
      used = refusedCounter.used;
    }

    Open(Open refusedList, int used) {
      this.name = refusedList.name;
      this.lines = new ArrayList<>(refusedList.lines);
    }

    Open(int used, Open refusedHandedOn) {
      this.name = refusedHandedOn.name;
      this.lines = copy(refusedHandedOn);
    }

    Open(long used, Open refusedMethod) {
      this.name = refusedMethod.text();
      this.lines = List.of();
    }

    String text() {
      return name + used;
    }

    private static List<String> copy(Open other) {
      return new ArrayList<>(other.lines);
    }
  }
}
