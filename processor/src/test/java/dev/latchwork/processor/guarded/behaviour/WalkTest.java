package dev.latchwork.processor.guarded.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.Guarded;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * Collections and maps call foreign code for each element only after they have released the lock.
 */
@Guarded.Of(List.class)
@Guarded.Of(Map.class)
class WalkTest {

  @Guarded
  static class Pile extends AbstractCollection<Object> {
    private final List<Object> layers = new ArrayList<>();

    @Override
    public boolean add(Object layer) {
      return layers.add(layer);
    }

    @Override
    public Iterator<Object> iterator() {
      return layers.iterator();
    }

    @Override
    public int size() {
      return layers.size();
    }
  }

  private final GuardedList<Object> list = new GuardedList<>(new ArrayList<>());
  private final GuardedMap<Object, Object> map = new GuardedMap<>(new HashMap<>());

  /** An element. While it is printed, another thread asks the collection for its size. */
  private static final class Asking {
    private final AtomicReference<Collection<Object>> asked = new AtomicReference<>();
    private final AtomicReference<Thread.State> seen = new AtomicReference<>();

    @Override
    public String toString() {
      Thread other = new Thread(() -> asked.get().size());
      other.setDaemon(true);
      other.start();
      Set<Thread.State> ends =
          Set.of(Thread.State.TERMINATED, Thread.State.BLOCKED, Thread.State.WAITING);
      while (!ends.contains(other.getState())) {
        Thread.onSpinWait();
      }
      seen.set(other.getState());
      return "asking";
    }
  }

  private static Thread.State stateWhilePrinting(Collection<Object> collection) {
    Asking element = new Asking();
    element.asked.set(collection);
    collection.add(element);
    assertThat(collection.toString()).isEqualTo("[asking]");
    return element.seen.get();
  }

  @Test
  void printsElementsWithoutTheLock() {
    assertThat(stateWhilePrinting(list)).isEqualTo(Thread.State.TERMINATED);
    assertThat(stateWhilePrinting(Collections.synchronizedList(new ArrayList<>())))
        .isEqualTo(Thread.State.BLOCKED);
  }

  @Test
  void endsWhereItContainsItself() {
    list.addAll(List.of(1, list));
    map.put("self", map);
    map.put(null, 1);

    assertThat(list).hasToString("[1, (this Collection)]");
    assertThat(map.toString()).isIn("{null=1, self=(this Map)}", "{self=(this Map), null=1}");
  }

  @Test
  void endsWhereOthersHoldIt() {
    list.add(map);
    list.add(List.of(list));
    map.put("list", list);

    assertThat(list).hasToString("[{list=(this Collection)}, [(this Collection)]]");
    assertThat(map.toString()).isEqualTo("{list=[(this Map), [(this Collection)]]}");
    assertThat(list).hasToString("[{list=(this Collection)}, [(this Collection)]]");
  }

  @Test
  void printsAsTheJdkDoes() {
    List<Object> elements = new ArrayList<>(List.of("a", List.of(1), Map.of("k", 'v')));
    elements.add(null);
    list.addAll(elements);

    assertThat(list).hasToString(elements.toString());
  }

  @Test
  void addsToWhatItWalks() {
    list.addAll(List.of(1, 2));
    list.forEach(each -> list.add(-(Integer) each));
    for (Object each : list) {
      list.add(each);
    }

    assertThat(new ArrayList<>(list)).containsExactly(1, 2, -1, -2, 1, 2, -1, -2);
  }

  /** A thread that holds the lock walks the list itself, as a loop does. */
  @Test
  void walksTheListItselfInsideTheLock() {
    list.addAll(List.of(1, 2));
    list.runWithLock(
        locked -> {
          assertThatThrownBy(() -> locked.forEach(each -> locked.add(3)))
              .isInstanceOf(ConcurrentModificationException.class);
          assertThatThrownBy(
                  () -> {
                    for (Object each : locked) {
                      locked.add(each);
                    }
                  })
              .isInstanceOf(ConcurrentModificationException.class);
        });
  }

  @Test
  void putsIntoWhatItWalks() {
    map.put(1, "one");
    map.forEach((key, value) -> map.put(value, key));

    assertThat(new HashMap<>(map)).containsOnly(Map.entry(1, "one"), Map.entry("one", 1));
  }

  @Test
  void walksSnapshotOfCollectionThatItExtends() {
    GuardedWalkTest_Pile pile = new GuardedWalkTest_Pile();
    pile.add(1);
    pile.forEach(each -> pile.add(2));
    pile.add(pile);

    assertThat(pile.toString()).isEqualTo("[1, 2, (this Collection)]");
  }
}
