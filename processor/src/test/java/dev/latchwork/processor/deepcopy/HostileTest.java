package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Copies contents that have broken {@code equals} methods, are null, or hold themselves. */
class HostileTest {

  @DeepCopy
  static final class Odd {
    final String behaviour;
    List<Odd> list;
    Odd[] array;
    Set<Odd> set;
    Map<Odd, Odd> map;

    Odd(String behaviour) {
      this.behaviour = behaviour;
    }

    @Override
    public boolean equals(Object other) {
      return switch (behaviour) {
        case "throws" -> throw new IllegalStateException("asked");
        case "never" -> false;
        default -> this == other;
      };
    }

    @Override
    public int hashCode() {
      return switch (behaviour) {
        case "throws" -> throw new IllegalStateException("asked");
        case "constant", "never" -> 1;
        default -> System.identityHashCode(this);
      };
    }
  }

  @Test
  void whatHoldsItselfDoesSoInTheCopy() {
    Odd odd = new Odd("plain");
    odd.list = new ArrayList<>(List.of(odd));
    odd.array = new Odd[] {odd, null};
    odd.set = new HashSet<>(List.of(odd));
    odd.map = new HashMap<>(Map.of(odd, odd));

    Odd copy = HostileTest_OddCopier.copy(odd);

    assertThat(copy.list.get(0)).isSameAs(copy).isNotSameAs(odd);
    assertThat(copy.array).containsExactly(copy, null);
    assertThat(copy.set.contains(copy)).isTrue();
    assertThat(copy.map.get(copy)).isSameAs(copy);
  }

  /** Lists, arrays and identity maps never call {@code equals} or {@code hashCode}. */
  @Test
  void elementsAreAskedNothingThatTheirContainerDoesNotAsk() {
    Odd odd = new Odd("throws");
    odd.list = new ArrayList<>(List.of(odd));
    odd.array = new Odd[] {odd};
    odd.map = new IdentityHashMap<>();
    odd.map.put(odd, odd);

    Odd copy = HostileTest_OddCopier.copy(odd);

    assertThat(copy.list.get(0) == copy && copy.array[0] == copy).isTrue();
    assertThat(copy.map.get(copy) == copy).isTrue();

    odd.set = Collections.newSetFromMap(new IdentityHashMap<>());
    assertThatThrownBy(() -> HostileTest_OddCopier.copy(odd))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Odd.set");
  }

  @Test
  void elementsThatCollideOrEqualNothingAreAllThere() {
    for (String behaviour : List.of("constant", "never")) {
      Odd odd = new Odd(behaviour);
      odd.set = new HashSet<>();
      odd.map = new LinkedHashMap<>();
      for (int i = 0; i < 20; i++) {
        odd.set.add(new Odd(behaviour));
        odd.map.put(new Odd(behaviour), odd);
      }
      Odd copy = HostileTest_OddCopier.copy(odd);
      assertThat(copy.set.size()).isEqualTo(20);
      assertThat(copy.map.size()).isEqualTo(20);
      assertThat(copy.map.values().iterator().next() == copy).isTrue();
    }
  }

  @DeepCopy
  static final class Dated {
    Set<Date> set;
    Map<Date, Date> map;
    Collection<Date> all;
  }

  @DeepCopy(lenient = true)
  static final class Loosely {
    Set<Date> set;
  }

  private static Map<Date, Date> twoEqualKeys() {
    Map<Date, Date> map = new IdentityHashMap<>();
    map.put(new Date(1), null);
    map.put(new Date(1), new Date(2));
    return map;
  }

  /** No API tells what is behind a view. Elements that the view keeps apart must not be merged. */
  @Test
  void equalsThatOnlyTheOriginalTellsApartAreNotLostSilently() {
    Set<Date> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.addAll(twoEqualKeys().keySet());
    Set<Date> mutated = new HashSet<>(List.of(new Date(1), new Date(2)));
    mutated.forEach(date -> date.setTime(3));

    for (Map<Date, Date> view :
        List.of(
            Collections.unmodifiableMap(twoEqualKeys()),
            Collections.synchronizedMap(twoEqualKeys()))) {
      Dated dated = new Dated();
      dated.map = view;
      assertThatThrownBy(() -> HostileTest_DatedCopier.copy(dated))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("Dated.map holds keys whose copies are equal");
    }
    for (Set<Date> view :
        List.of(Collections.unmodifiableSet(set), Collections.synchronizedSet(set), mutated)) {
      Dated dated = new Dated();
      dated.set = view;
      assertThatThrownBy(() -> HostileTest_DatedCopier.copy(dated))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("Dated.set holds elements whose copies are equal");
    }
    Loosely loosely = new Loosely();
    loosely.set = set;
    assertThatThrownBy(() -> HostileTest_LooselyCopier.copy(loosely))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Loosely.set holds elements whose copies are equal");

    Dated whole = new Dated();
    whole.map = twoEqualKeys();
    whole.all = Collections.unmodifiableCollection(set);
    assertThat(HostileTest_DatedCopier.copy(whole).map).hasSize(2);
    assertThat(HostileTest_DatedCopier.copy(whole).all).hasSize(2);
  }

  @Test
  void viewsOfSortedMapsKeepTheirComparator() {
    Comparator<Date> byDay = Comparator.comparing(date -> date.getTime() / 10);
    for (SortedMap<Date, Date> backing :
        List.<SortedMap<Date, Date>>of(
            new TreeMap<>(byDay.reversed()), new ConcurrentSkipListMap<>(byDay))) {
      backing.put(new Date(11), new Date(1));
      backing.put(new Date(25), new Date(2));
      for (SortedMap<Date, Date> view :
          List.of(
              Collections.unmodifiableSortedMap(backing),
              Collections.synchronizedSortedMap(backing))) {
        Dated dated = new Dated();
        dated.map = view;

        Map<Date, Date> copy = HostileTest_DatedCopier.copy(dated).map;

        assertThat(copy).hasSameClassAs(view).containsExactlyEntriesOf(view);
        assertThat(copy.get(new Date(12))).isEqualTo(new Date(1));
      }
    }
  }

  @Test
  void wrappersThatCannotBeMadeAgainAreNamed() {
    for (Map<Date, Date> map :
        List.of(
            Collections.checkedMap(new HashMap<>(), Date.class, Date.class),
            Collections.checkedSortedMap(new TreeMap<>(), Date.class, Date.class))) {
      Dated dated = new Dated();
      dated.map = map;
      assertThatThrownBy(() -> HostileTest_DatedCopier.copy(dated))
          .hasMessageContaining("Dated.map holds a java.util.Collections$Checked");
    }
    for (Set<Date> set :
        List.of(
            Collections.checkedSet(new HashSet<>(), Date.class),
            Collections.newSetFromMap(new IdentityHashMap<Date, Boolean>()),
            Collections.newSetFromMap(new WeakHashMap<Date, Boolean>()))) {
      Dated dated = new Dated();
      dated.set = set;
      assertThatThrownBy(() -> HostileTest_DatedCopier.copy(dated))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Dated.set holds a java.util.Collections$");
    }
  }

  /**
   * No other object refers to a copied key, so the map would be empty after the next garbage
   * collection.
   */
  @Test
  void weakMapIsCopiedOnlyWithKeysThatOthersHold() {
    Nulls nulls = new Nulls();
    nulls.units = new WeakHashMap<>(Map.of(TimeUnit.DAYS, new Date(1)));
    Nulls copy = HostileTest_NullsCopier.copy(nulls);
    assertThat(copy.units).isInstanceOf(WeakHashMap.class).isEqualTo(nulls.units);

    nulls.dates = new WeakHashMap<>(Map.of(new Date(1), new Date(2)));
    assertThatThrownBy(() -> HostileTest_NullsCopier.copy(nulls))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Nulls.dates holds a java.util.WeakHashMap, which cannot be copied");
  }

  @DeepCopy
  static final class Nulls {
    Map<Date, Date> dates;
    Map<TimeUnit, Date> units;
    Set<Date> set;
    Set<TimeUnit> unitSet;
    EnumMap<TimeUnit, Date> byUnit;
    EnumSet<TimeUnit> all;
  }

  @Test
  void nullsStayWhereTheyAreAllowed() {
    Comparator<Date> nullsFirst = Comparator.nullsFirst(Comparator.naturalOrder());
    List<Map<Date, Date>> maps =
        List.of(
            new HashMap<>(),
            new LinkedHashMap<>(),
            new TreeMap<>(nullsFirst),
            new IdentityHashMap<>());
    for (Map<Date, Date> map : maps) {
      map.put(null, new Date(1));
      map.put(new Date(2), null);
      Nulls nulls = new Nulls();
      nulls.dates = map;
      nulls.units = new HashMap<>();
      nulls.units.put(null, null);
      nulls.set = new TreeSet<>(nullsFirst);
      nulls.set.add(null);

      Nulls copy = HostileTest_NullsCopier.copy(nulls);

      assertThat(copy.dates).hasSameClassAs(map).hasSize(2);
      assertThat(copy.dates.get(null)).isEqualTo(new Date(1)).isNotSameAs(map.get(null));
      assertThat(copy.dates.values()).containsNull();
      assertThat(copy.units).containsEntry(null, null);
      assertThat(copy.set).containsExactly((Date) null);
    }
  }

  @Test
  void emptyOnesOfEnumsTakeConstantsAfterwards() {
    Nulls nulls = new Nulls();
    nulls.units = new EnumMap<>(TimeUnit.class);
    nulls.unitSet = EnumSet.noneOf(TimeUnit.class);
    nulls.byUnit = new EnumMap<>(TimeUnit.class);
    nulls.all = EnumSet.noneOf(TimeUnit.class);

    Nulls copy = HostileTest_NullsCopier.copy(nulls);
    copy.units.put(TimeUnit.DAYS, null);
    copy.unitSet.add(TimeUnit.DAYS);
    copy.byUnit.put(TimeUnit.DAYS, null);
    copy.all.add(TimeUnit.DAYS);

    assertThat(nulls.units).isEmpty();
    assertThat(nulls.unitSet).isEmpty();
    assertThat(nulls.byUnit).isEmpty();
    assertThat(nulls.all).isEmpty();
    assertThat(copy.unitSet).isInstanceOf(EnumSet.class);
  }
}
