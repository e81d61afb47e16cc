package trusted;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;

/** What is annotated is believed, unless the source says otherwise. */
@Guarded
class Values {
  private Price price;

  @Immutable
  static class Price {
    private int cents; // warned of
    final Date since = new Date(); // warned of
    private final int[] taken; // warned of
    private final Date returned = new Date(); // warned of
    private final List<String> filled = new ArrayList<>(); // warned of
    final List<String> open = new ArrayList<>(); // warned of
    private final Date passed = new Date(); // warned of
    private final Date supplied = new Date(); // warned of

    Price(int[] taken) {
      this.taken = taken;
    }

    Date returned() {
      return returned;
    }

    void pass(List<Date> all) {
      all.add(passed);
    }

    Supplier<Date> supplied() {
      return () -> {
        return supplied;
      };
    }

    void fill(String name) {
      filled.add(name);
      cents++;
    }
  }

  @Immutable
  static class Fixed {
    private static int made;

    private final String name;
    private final int[] sorted;
    private final List<String> names;
    private final List<String> unmodifiable;
    private final List<String> filledOnce = new ArrayList<>();
    private final List<String> unknown;
    private final Date since;
    private int hash;
    private String text;

    Fixed(String name, int[] numbers, List<String> names, Date since) {
      made++;
      this.name = name;
      this.sorted = numbers.clone();
      this.names = List.copyOf(names);
      this.unmodifiable = Collections.unmodifiableList(new ArrayList<>(names));
      this.unknown = names;
      this.since = new Date(since.getTime());
      filledOnce.addAll(names);
    }

    Date since() {
      return new Date(since.getTime());
    }

    int first() {
      return sorted[0] + filledOnce.size();
    }

    @Override
    public int hashCode() {
      if (hash == 0) {
        hash = name.hashCode();
      }
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Fixed fixed && fixed.name.equals(name);
    }

    @Override
    public String toString() {
      String known = text;
      if (known == null) {
        known = name + names + unmodifiable + unknown;
        text = known;
      }
      return known;
    }
  }

  /** Nothing is promised of it. */
  static class Other {
    int cents;
  }
}
