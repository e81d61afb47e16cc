package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.DeepCopy;
import dev.latchwork.processor.deepcopy.Graphs.Flat;
import dev.latchwork.processor.deepcopy.Graphs.Holder;
import dev.latchwork.processor.deepcopy.Graphs.Inner;
import dev.latchwork.processor.deepcopy.Graphs.Link;
import dev.latchwork.processor.deepcopy.Graphs.Node;
import dev.latchwork.processor.deepcopy.Graphs.Point;
import dev.latchwork.processor.deepcopy.Graphs.Shelf;
import dev.latchwork.processor.deepcopy.Graphs.SubNode;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class DeepCopyTest {

  @Test
  void nullIsNull() {
    assertThat(Graphs_NodeCopier.copy(null)).isNull();
    assertThat(Graphs_LinkCopier.copy(null)).isNull();
  }

  @Test
  void cyclesAndAliasesKeepTheirShape() {
    Node a = new Node("a");
    Node b = new Node("b");
    a.next = b;
    b.next = a;
    a.neighbours.addAll(Arrays.asList(b, a, b, null));
    a.others = new Node[] {b, b, a};
    a.group.add(b);

    Node copy = Graphs_NodeCopier.copy(a);

    Node other = copy.next;
    assertThat(copy).isNotSameAs(a);
    assertThat(other).isNotSameAs(b);
    assertThat(copy.name).isEqualTo("a");
    assertThat(other.next).isSameAs(copy);
    assertThat(copy.neighbours).containsExactly(other, copy, other, null);
    assertThat(copy.others).containsExactly(other, other, copy);
    assertThat(copy.group).containsExactly(other);
  }

  @DeepCopy
  static final class Ledger {
    final List<Date> days = new ArrayList<>();
    List<Date> same;
    Page page;
  }

  @DeepCopy
  static final class Page {
    List<Date> shown;
  }

  @Test
  void finalListThatOthersReferToIsTheirListInTheCopy() {
    Ledger ledger = new Ledger();
    ledger.days.add(new Date(1));
    ledger.same = ledger.days;
    ledger.page = new Page();
    ledger.page.shown = ledger.days;

    Ledger copy = DeepCopyTest_LedgerCopier.copy(ledger);

    assertThat(copy.days).isNotSameAs(ledger.days).isEqualTo(ledger.days);
    assertThat(copy.same).isSameAs(copy.days);
    assertThat(copy.page.shown).isSameAs(copy.days);
  }

  @DeepCopy
  static final class Rack {
    Page page;
    final List<Rack> rows = new ArrayList<>();
    Ledger ledger;
  }

  @Test
  void finalListOnCycleHoldsTheCopyOfItsOwner() {
    Rack rack = new Rack();
    rack.rows.add(rack);
    Rack copy = DeepCopyTest_RackCopier.copy(rack);
    assertThat(copy.rows).hasSize(1);
    assertThat(copy.rows.get(0)).isSameAs(copy).isNotSameAs(rack);
  }

  /**
   * The owner's constructor creates another list, and the final field cannot be set to the copy
   * that other objects already refer to.
   */
  @Test
  void finalListThatIsMetBeforeItsOwnerIsRefusedByName() {
    Rack rack = new Rack();
    rack.ledger = new Ledger();
    rack.page = new Page();
    rack.page.shown = rack.ledger.days;
    assertThatThrownBy(() -> DeepCopyTest_RackCopier.copy(rack))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Ledger.days was copied before the object whose constructor creates it");
  }

  @Test
  void recordOnCycleIsOneRecord() {
    Holder holder = new Holder(null);
    List<Link> links = new ArrayList<>();
    Link link = new Link("a", holder, links);
    holder.link = link;
    links.add(link);

    Link copy = Graphs_LinkCopier.copy(link);

    assertThat(copy).isNotSameAs(link);
    assertThat(copy.holder().link).isSameAs(copy);
    assertThat(copy.links().get(0)).isSameAs(copy);

    Holder entered = Graphs_HolderCopier.copy(holder);
    assertThat(entered.link.holder()).isSameAs(entered);
  }

  @Test
  void objectMadeByConstructorOnCycleIsOneObject() {
    List<Link> links = new ArrayList<>();
    Holder[] made = new Holder[1];
    Link link = new Link("a", null, links);
    made[0] = new Holder(link);
    links.add(new Link("b", made[0], null));

    Holder copy = Graphs_HolderCopier.copy(made[0]);

    assertThat(copy.made.links().get(0).holder()).isSameAs(copy);
  }

  @Test
  void subclassIsRefusedNotSliced() {
    assertThatThrownBy(() -> Graphs_NodeCopier.copy(new SubNode()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SubNode");
  }

  @Test
  void unknownCollectionIsRefusedByFieldAndClass() {
    Shelf shelf = new Shelf();
    shelf.list = new OwnList();
    assertThatThrownBy(() -> Graphs_ShelfCopier.copy(shelf))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Shelf.list")
        .hasMessageContaining("OwnList");
  }

  @Test
  void unmodifiableStaysUnmodifiable() {
    Shelf shelf = new Shelf();
    Date date = new Date(1);
    shelf.list = List.of(date);
    shelf.set = Collections.unmodifiableSet(new java.util.HashSet<>(List.of(date)));
    shelf.map = Map.of("a", date);

    Shelf copy = Graphs_ShelfCopier.copy(shelf);

    assertThat(copy.list).containsExactly(date);
    assertThat(copy.list.get(0)).isNotSameAs(date);
    assertThat(copy.set.iterator().next()).isSameAs(copy.list.get(0));
    assertThat(copy.map.get("a")).isSameAs(copy.list.get(0));
    assertThatThrownBy(() -> copy.list.add(date)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> copy.set.clear()).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> copy.map.clear()).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void accessOrderSurvives() {
    Shelf shelf = new Shelf();
    shelf.counts = new LinkedHashMap<>(4, 0.75f, true);
    shelf.counts.put("a", 1);
    shelf.counts.put("b", 2);
    shelf.map = new LinkedHashMap<>(4, 0.75f, true);
    shelf.map.put("a", new Date(1));
    shelf.map.put("b", new Date(2));

    Shelf copy = Graphs_ShelfCopier.copy(shelf);
    copy.counts.get("a");
    copy.map.get("a");

    assertThat(copy.counts.keySet()).containsExactly("b", "a");
    assertThat(copy.map.keySet()).containsExactly("b", "a");
    assertThat(shelf.map.keySet()).containsExactly("a", "b");
  }

  @Test
  void smallValuesAreMadeAnew() {
    Date date = new Date(1);
    Shelf shelf = new Shelf();
    shelf.optional = Optional.of(date);
    shelf.entry = Map.entry("a", date);
    shelf.counter = new AtomicInteger(3);
    shelf.reference = new AtomicReference<>(date);
    shelf.point = new Point(new int[] {1});

    Shelf copy = Graphs_ShelfCopier.copy(shelf);

    assertThat(copy.optional).contains(date);
    assertThat(copy.optional.get()).isNotSameAs(date).isSameAs(copy.reference.get());
    assertThat(copy.entry).isEqualTo(shelf.entry);
    assertThat(copy.entry.getValue()).isSameAs(copy.reference.get());
    assertThat(copy.counter).isNotSameAs(shelf.counter).hasValue(3);
    assertThat(copy.point.at()).containsExactly(1).isNotSameAs(shelf.point.at());
  }

  @Test
  void locksAreFreshAndAsFair() {
    Shelf shelf = new Shelf();
    shelf.lock = new ReentrantLock(true);
    shelf.lock.lock();

    Shelf copy = Graphs_ShelfCopier.copy(shelf);

    assertThat(copy.lock).isNotSameAs(shelf.lock);
    assertThat(copy.lock.isFair()).isTrue();
    assertThat(copy.lock.isLocked()).isFalse();
    assertThat(copy.own).isNotSameAs(shelf.own);
  }

  @Test
  void policiesDecide() {
    Shelf shelf = new Shelf();
    shelf.shared = new Object();
    shelf.nothing = new Object();
    shelf.skipped = new Object();
    shelf.number = 21;

    Shelf copy = Graphs_ShelfCopier.copy(shelf);

    assertThat(copy.shared).isSameAs(shelf.shared);
    assertThat(copy.nothing).isNull();
    assertThat(copy.skipped).isEqualTo("mine");
    assertThat(copy.number).isEqualTo(42);
  }

  @Test
  void flatStructureSharesNothing() {
    Flat flat = new Flat("a", new double[] {1});
    flat.created = new Date(1);
    flat.inner = new Inner();
    flat.inner.counts = new long[] {2};
    flat.inner.names = new ArrayList<>(List.of("x"));

    Flat copy = Graphs_FlatCopier.copy(flat);

    assertThat(copy).usingRecursiveComparison().isEqualTo(flat);
    assertThat(copy.values).isNotSameAs(flat.values);
    assertThat(copy.created).isNotSameAs(flat.created);
    assertThat(copy.inner).isNotSameAs(flat.inner);
    assertThat(copy.inner.counts).isNotSameAs(flat.inner.counts);
    assertThat(copy.inner.names).isNotSameAs(flat.inner.names);
  }

  private static final class OwnList extends AbstractList<Date> {
    @Override
    public Date get(int index) {
      return new Date(index);
    }

    @Override
    public int size() {
      return 1;
    }
  }
}
