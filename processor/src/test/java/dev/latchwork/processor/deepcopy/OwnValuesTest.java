package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.DoubleAdder;
import org.junit.jupiter.api.Test;

/**
 * Copies final fields that no constructor parameter sets: values that the constructor creates are
 * filled, and values that it computes are compared.
 */
class OwnValuesTest {

  @DeepCopy
  static class Meter {
    private final AtomicLong hits = new AtomicLong(1);
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AtomicReference<Date> last = new AtomicReference<>(new Date(1));
    private final AtomicIntegerArray counts = new AtomicIntegerArray(2);
    private final AtomicReferenceArray<Date> dates = new AtomicReferenceArray<>(2);
    private final DoubleAdder total = new DoubleAdder();
    private final StringBuilder log = new StringBuilder("new");
    private final BitSet seen = new BitSet();
    private final Date created = new Date(1);
    private final int[] buckets = {1, 1};
    private final Date[][] days = new Date[2][];

    Meter() {
      total.add(1);
      seen.set(1);
    }
  }

  @Test
  void valuesThatTheConstructorCreatesAreReplaced() {
    Meter meter = new Meter();
    meter.hits.set(2);
    meter.open.set(false);
    meter.last.set(new Date(2));
    meter.counts.set(1, 2);
    meter.dates.set(1, new Date(2));
    meter.total.add(1);
    meter.log.append("er");
    meter.seen.clear();
    meter.seen.set(2);
    meter.created.setTime(2);
    meter.buckets[1] = 2;
    meter.days[1] = new Date[] {meter.last.get()};

    Meter copy = OwnValuesTest_MeterCopier.copy(meter);

    assertThat(copy.hits.get()).isEqualTo(2);
    assertThat(copy.open.get()).isFalse();
    assertThat(copy.last.get()).isEqualTo(new Date(2)).isNotSameAs(meter.last.get());
    assertThat(copy.counts.get(0)).isZero();
    assertThat(copy.counts.get(1)).isEqualTo(2);
    assertThat(copy.dates.get(0)).isNull();
    assertThat(copy.dates.get(1)).isEqualTo(new Date(2)).isNotSameAs(meter.dates.get(1));
    assertThat(copy.total.sum()).isEqualTo(2);
    assertThat(copy.log.toString()).isEqualTo("newer");
    assertThat(copy.seen).isEqualTo(meter.seen);
    assertThat(copy.created).isEqualTo(new Date(2)).isNotSameAs(meter.created);
    assertThat(copy.buckets).containsExactly(1, 2).isNotSameAs(meter.buckets);
    assertThat(copy.days[0]).isNull();
    assertThat(copy.days[1][0]).isSameAs(copy.last.get());
  }

  @DeepCopy
  static class Ring {
    private final Ring[] next = new Ring[1];
    private final AtomicReference<Ring> first = new AtomicReference<>();
    List<Ring[]> seen;
  }

  @Test
  void valuesOnCyclesLeadToTheCopies() {
    Ring ring = new Ring();
    Ring other = new Ring();
    ring.next[0] = other;
    other.next[0] = ring;
    ring.first.set(ring);
    other.seen = List.of(ring.next, other.next);

    Ring copy = OwnValuesTest_RingCopier.copy(ring);

    assertThat(copy).isNotSameAs(ring);
    assertThat(copy.first.get()).isSameAs(copy);
    assertThat(copy.next[0]).isNotSameAs(other);
    assertThat(copy.next[0].next[0]).isSameAs(copy);
    assertThat(copy.next[0].seen.get(0)).isSameAs(copy.next);
    assertThat(copy.next[0].seen.get(1)).isSameAs(copy.next[0].next);
  }

  /** Its arrays may have other lengths in a copy, since they depend on what cannot be copied. */
  @DeepCopy
  static class Sized {
    static int size = 1;
    final int[] values = new int[size];
    final AtomicIntegerArray counts = new AtomicIntegerArray(size);
  }

  @Test
  void anArrayOfAnotherLengthIsNotFilled() {
    Sized.size = 2;
    Sized sized = new Sized();
    assertThat(OwnValuesTest_SizedCopier.copy(sized).values).hasSize(2);
    Sized.size = 3;
    assertThatThrownBy(() -> OwnValuesTest_SizedCopier.copy(sized))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Sized.values has length 2, but in the copy 3");
  }

  @DeepCopy
  static class Field {
    private final int mask;
    private final int shift;
    private final double share;
    private final String text;
    private final List<String> names;
    final int size;

    Field(int mask, String name, List<String> names) {
      this.mask = mask;
      this.shift = Integer.numberOfTrailingZeros(mask);
      this.share = mask == 0 ? Double.NaN : 1.0 / mask;
      this.name = name;
      this.text = name == null ? null : name.trim();
      this.names = names;
      this.size = names.size();
    }

    private final String name;
  }

  @Test
  void valuesThatTheConstructorComputesAreTheSame() {
    Field copy = OwnValuesTest_FieldCopier.copy(new Field(8, " eight ", List.of("a")));
    assertThat(copy.shift).isEqualTo(3);
    assertThat(copy.share).isEqualTo(0.125);
    assertThat(copy.text).isEqualTo("eight");
    assertThat(copy.size).isEqualTo(1);
    assertThat(OwnValuesTest_FieldCopier.copy(new Field(0, null, List.of())).share).isNaN();
  }

  @Test
  void aValueThatTheConstructorWouldComputeOtherwiseIsNotLost() {
    List<String> names = new ArrayList<>(List.of("a"));
    Field field = new Field(8, "eight", names);
    names.add("b");
    assertThatThrownBy(() -> OwnValuesTest_FieldCopier.copy(field))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Field.size is computed by the constructor, and differs in the copy");
  }

  @Guarded
  @DeepCopy
  abstract static class Counter {
    private final AtomicLong hits = new AtomicLong();
    private final int[] buckets;
    private final int limit;
    private final boolean small;

    Counter(int limit) {
      this.limit = limit;
      this.small = limit < 10;
      this.buckets = new int[limit];
    }

    void hit(int bucket) {
      hits.incrementAndGet();
      buckets[bucket]++;
    }

    long hits() {
      return hits.get();
    }

    int hits(int bucket) {
      return buckets[bucket];
    }

    boolean isSmall() {
      return small;
    }

    abstract Counter deepCopy();
  }

  @Test
  void guardedObjectsFillTheirValuesToo() {
    Counter counter = new GuardedOwnValuesTest_Counter(3);
    counter.hit(2);

    Counter copy = counter.deepCopy();
    counter.hit(1);

    assertThat(copy.hits()).isEqualTo(1);
    assertThat(copy.hits(1)).isZero();
    assertThat(copy.hits(2)).isEqualTo(1);
    assertThat(copy.isSmall()).isTrue();
  }
}
