package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.latchwork.DeepCopy;
import dev.latchwork.processor.deepcopy.Graphs.Flat;
import dev.latchwork.processor.deepcopy.Graphs.Inner;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** If no object can be reached twice, a copier allocates as much as handwritten code. */
class AllocationTest {
  private static final int TIMES = 2_000;

  private final Object[] kept = new Object[TIMES];

  @DeepCopy(shape = DeepCopy.Shape.TREE)
  static final class Basket {
    String owner;
    ArrayList<Item> items = new ArrayList<>();
  }

  @DeepCopy
  static final class Item {
    String name;
    int count;
  }

  @Test
  void graphThatCannotAlias() {
    Flat flat = new Flat("a", new double[] {1, 2});
    flat.created = new Date(1);
    flat.inner = new Inner();
    flat.inner.counts = new long[] {1};
    flat.inner.names = new ArrayList<>(List.of("a", "b"));

    long byHand = bytes(flat, AllocationTest::flatByHand);

    assertThat(bytes(flat, Graphs_FlatCopier::copy)).isEqualTo(byHand);
  }

  @Test
  void tree() {
    Basket basket = new Basket();
    for (int i = 0; i < 10; i++) {
      basket.items.add(new Item());
    }

    long byHand = bytes(basket, AllocationTest::basketByHand);

    assertThat(bytes(basket, AllocationTest_BasketCopier::copy)).isEqualTo(byHand);
  }

  @DeepCopy(shape = DeepCopy.Shape.TREE)
  static final class Leaf {
    int[] value;
    Leaf left;
    Leaf right;
  }

  @DeepCopy(shape = DeepCopy.Shape.TREE)
  record Shape(String name, double[] points, Shape inner) {}

  @Test
  void nestedTrees() {
    Leaf leaf = leaf(5);
    assertThat(bytes(leaf, AllocationTest_LeafCopier::copy))
        .isEqualTo(bytes(leaf, AllocationTest::leafByHand));

    Shape shape = new Shape("a", new double[] {1}, new Shape("b", new double[2], null));
    assertThat(bytes(shape, AllocationTest_ShapeCopier::copy))
        .isEqualTo(bytes(shape, AllocationTest::shapeByHand));
  }

  private static Leaf leaf(int depth) {
    Leaf leaf = new Leaf();
    leaf.value = new int[] {depth};
    if (depth > 0) {
      leaf.left = leaf(depth - 1);
      leaf.right = leaf(depth - 1);
    }
    return leaf;
  }

  private static Leaf leafByHand(Leaf leaf) {
    if (leaf == null) {
      return null;
    }
    Leaf copy = new Leaf();
    copy.value = leaf.value.clone();
    copy.left = leafByHand(leaf.left);
    copy.right = leafByHand(leaf.right);
    return copy;
  }

  private static Shape shapeByHand(Shape shape) {
    return shape == null
        ? null
        : new Shape(shape.name(), shape.points().clone(), shapeByHand(shape.inner()));
  }

  @DeepCopy(shape = DeepCopy.Shape.TREE)
  static final class Invoice {
    ArrayList<Line> lines = new ArrayList<>();
    HashMap<String, Item> byName = new HashMap<>();
    TreeMap<Integer, long[]> byYear = new TreeMap<>();
    double[][] prices;
    Item[] spare;
    Term total;
  }

  record Line(String name, int[] amounts) {}

  sealed interface Term permits Value, Sum {}

  record Value(long[] digits) implements Term {}

  record Sum(Term left, Term right) implements Term {}

  @Test
  void recordsMapsArraysAndSealedTrees() {
    Invoice invoice = new Invoice();
    for (int i = 0; i < 5; i++) {
      invoice.lines.add(new Line("line", new int[] {i}));
      invoice.byName.put("item " + i, new Item());
      invoice.byYear.put(i, new long[i]);
    }
    invoice.prices = new double[][] {{1}, {2, 3}};
    invoice.spare = new Item[] {new Item(), null};
    invoice.total = new Sum(new Value(new long[1]), new Sum(new Value(new long[2]), null));

    long byHand = bytes(invoice, AllocationTest::invoiceByHand);

    assertThat(bytes(invoice, AllocationTest_InvoiceCopier::copy)).isEqualTo(byHand);
  }

  private static Invoice invoiceByHand(Invoice invoice) {
    Invoice copy = new Invoice();
    copy.lines = new ArrayList<>(invoice.lines);
    copy.lines.replaceAll(line -> new Line(line.name(), line.amounts().clone()));
    copy.byName = new HashMap<>(invoice.byName);
    copy.byName.replaceAll((name, item) -> itemByHand(item));
    copy.byYear = new TreeMap<>(invoice.byYear);
    copy.byYear.replaceAll((year, days) -> days.clone());
    copy.prices = invoice.prices.clone();
    for (int i = 0; i < copy.prices.length; i++) {
      copy.prices[i] = copy.prices[i].clone();
    }
    copy.spare = invoice.spare.clone();
    for (int i = 0; i < copy.spare.length; i++) {
      copy.spare[i] = itemByHand(copy.spare[i]);
    }
    copy.total = termByHand(invoice.total);
    return copy;
  }

  private static Item itemByHand(Item item) {
    if (item == null) {
      return null;
    }
    Item copy = new Item();
    copy.name = item.name;
    copy.count = item.count;
    return copy;
  }

  private static Term termByHand(Term term) {
    if (term instanceof Sum sum) {
      return new Sum(termByHand(sum.left()), termByHand(sum.right()));
    }
    return term instanceof Value value ? new Value(value.digits().clone()) : null;
  }

  @DeepCopy
  static final class Shelf {
    ArrayList<Item> items = new ArrayList<>();
  }

  /**
   * The map that remembers copies is created with room for the elements of the list, and never
   * takes more memory than a map that grows.
   */
  @Test
  void mapOfCopiesIsAsLargeAsTheListSays() {
    for (int size : new int[] {0, 1, 20, 22, 300}) {
      Shelf shelf = new Shelf();
      for (int i = 0; i < size; i++) {
        shelf.items.add(new Item());
      }
      long growing = bytes(shelf, s -> AllocationTest_ShelfCopier.copy(s, new IdentityHashMap<>()));
      long sized = bytes(shelf, AllocationTest_ShelfCopier::copy);
      // both are means: a difference below the size of the smallest object is not due to a map
      assertThat(sized).isLessThan(growing + 8);
      if (size == 300) {
        assertThat(sized).isLessThan(growing);
      }
    }
  }

  @DeepCopy
  static final class Link {
    long value;
    Link next;
  }

  @DeepCopy
  static final class Cell {
    final long value;
    final Cell next;

    Cell(long value, Cell next) {
      this.value = value;
      this.next = next;
    }
  }

  @Test
  void chainThatMayRunIntoItself() {
    Link last = new Link();
    Link first = last;
    for (int i = 1; i < 50; i++) {
      Link link = new Link();
      link.next = first;
      first = link;
    }
    long byHand = bytes(first, AllocationTest::linksByHand);
    assertThat(bytes(first, AllocationTest_LinkCopier::copy)).isEqualTo(byHand);

    last.next = first;
    assertThat(bytes(first, AllocationTest_LinkCopier::copy)).isEqualTo(byHand);
  }

  private static Link linksByHand(Link link) {
    Link copy = new Link();
    copy.value = link.value;
    copy.next = link.next == null ? null : linksByHand(link.next);
    return copy;
  }

  @Test
  void chainThatConstructorsTake() {
    Cell cell = null;
    for (int i = 0; i < 50; i++) {
      cell = new Cell(i, cell);
    }
    assertThat(bytes(cell, AllocationTest_CellCopier::copy))
        .isLessThan(2 * bytes(cell, AllocationTest::cellsByHand));
  }

  private static Cell cellsByHand(Cell cell) {
    return cell == null ? null : new Cell(cell.value, cellsByHand(cell.next));
  }

  @DeepCopy
  static final class Station {
    Date opened;
    Station next;
  }

  private static Station line(int length) {
    Station first = null;
    for (int i = 0; i < length; i++) {
      Station station = new Station();
      station.next = first;
      first = station;
    }
    return first;
  }

  /**
   * How many stations there are can be learned only from the copies before. A long line in between
   * makes the next map for a short one little larger.
   */
  @Test
  void mapOfCopiesIsAsLargeAsTheLastCopies() {
    Station line = line(1_000);
    long growing = bytes(line, s -> AllocationTest_StationCopier.copy(s, new IdentityHashMap<>()));
    assertThat(bytes(line, AllocationTest_StationCopier::copy)).isLessThan(growing * 3 / 4);

    Station stop = line(1);
    long least = bytes(stop, AllocationTest_StationCopier::copy);
    UnaryOperator<Station> both =
        station -> {
          AllocationTest_StationCopier.copy(line);
          return AllocationTest_StationCopier.copy(station);
        };
    assertThat(bytes(stop, both)).isLessThan(growing + 3 * least);
  }

  /** Shows what the promise of a tree saves, and that the measurement notices the difference. */
  @Test
  void twinThatRemembersCopiesAllocatesMore() {
    Basket basket = new Basket();
    basket.items.add(new Item());

    long byHand = bytes(basket, AllocationTest::basketByHand);

    assertThat(bytes(basket, b -> AllocationTest_BasketCopier.copy(b, new IdentityHashMap<>())))
        .isGreaterThan(byHand);
  }

  private static Flat flatByHand(Flat flat) {
    Flat copy = new Flat(flat.name, flat.values.clone());
    copy.created = (Date) flat.created.clone();
    copy.inner = new Inner();
    copy.inner.counts = flat.inner.counts.clone();
    copy.inner.names = new ArrayList<>(flat.inner.names);
    return copy;
  }

  private static Basket basketByHand(Basket basket) {
    Basket copy = new Basket();
    copy.owner = basket.owner;
    copy.items = new ArrayList<>(basket.items);
    copy.items.replaceAll(
        item -> {
          Item other = new Item();
          other.name = item.name;
          other.count = item.count;
          return other;
        });
    return copy;
  }

  /**
   * Returns the bytes allocated for one copy: the minimum of several rounds, since the JIT compiler
   * may interfere.
   */
  private <T> long bytes(T source, UnaryOperator<T> copier) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 10; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < TIMES; i++) {
        kept[i] = copier.apply(source);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return least / TIMES;
  }
}
