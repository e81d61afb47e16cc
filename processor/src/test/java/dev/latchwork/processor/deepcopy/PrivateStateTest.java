package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.DeepCopy;
import java.util.AbstractList;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Copies classes as people write them, including the state that they hide. */
class PrivateStateTest {

  /**
   * Each getter would spoil a copy: one rounds, one has a default, and one creates a list lazily.
   */
  @DeepCopy
  static final class Price {
    private int cents = 5;
    private String title;
    private List<String> notes;

    int getCents() {
      return cents / 100;
    }

    void setCents(int euros) {
      cents = euros * 100;
    }

    String getTitle() {
      return title == null ? "untitled" : title;
    }

    List<String> getNotes() {
      if (notes == null) {
        notes = new ArrayList<>();
      }
      return notes;
    }
  }

  @Test
  void gettersAndSettersAreNotCalled() {
    Price price = new Price();

    Price copy = PrivateStateTest_PriceCopier.copy(price);

    assertThat(copy.cents).isEqualTo(5);
    assertThat(copy.title).isNull();
    assertThat(copy.notes).isNull();
    assertThat(price.notes).isNull();
  }

  /**
   * The logger and the functions come from the declarations of the fields. They are not state, so
   * the constructor does not have to take them.
   */
  @DeepCopy
  static final class Sorted {
    private final Logger log = Logger.getLogger("sorted");
    private final Comparator<String> order = Comparator.reverseOrder();
    private final Supplier<String> first = () -> this.items.get(0);
    private final List<String> items = new ArrayList<>();

    void add(String item) {
      items.add(item);
      items.sort(order);
      log.fine(item);
    }
  }

  @Test
  void functionsOfTheDeclarationAreThoseOfTheCopy() {
    Sorted sorted = new Sorted();
    sorted.add("a");

    Sorted copy = PrivateStateTest_SortedCopier.copy(sorted);
    copy.add("b");

    assertThat(copy.first.get()).isEqualTo("b");
    assertThat(sorted.first.get()).isEqualTo("a");
  }

  @DeepCopy
  record Person(String name, int[] scores) {
    Person {
      scores = scores.clone();
    }

    @Override
    public String name() {
      return "Mr " + name;
    }

    String plain() {
      return name;
    }
  }

  /** A record without a copier of its own, which is copied as a part of {@code Book}. */
  record Title(StringBuilder text) {
    @Override
    public StringBuilder text() {
      return new StringBuilder(text).append('!');
    }
  }

  @DeepCopy
  static final class Book {
    private final Title title;

    Book(Title of) {
      title = of;
    }
  }

  @Test
  void accessorsOfRecordsThatAreWrittenByHandAreNotCalled() {
    assertThat(PrivateStateTest_PersonCopier.copy(new Person("Bob", new int[1])).plain())
        .isEqualTo("Bob");
    Book copy = PrivateStateTest_BookCopier.copy(new Book(new Title(new StringBuilder("x"))));
    assertThat(copy.title.text.toString()).isEqualTo("x");
  }

  static class Parent {
    private final int first;
    private int second;

    Parent(int a, int b) {
      this.first = a;
      second = b;
    }
  }

  @DeepCopy
  static final class Child extends Parent {
    private final StringBuilder text;
    private int second;

    private Child(StringBuilder t, int b, int a) {
      super(a, b);
      this.text = t;
    }

    private Child(StringBuilder t) {
      this(t, 3, 4);
    }
  }

  @Test
  void parametersAreMatchedByWhatTheyAreAssignedTo() {
    Child child = new Child(new StringBuilder("x"));
    child.second = 7;

    Child copy = PrivateStateTest_ChildCopier.copy(child);

    assertThat(((Parent) copy).first).isEqualTo(4);
    assertThat(((Parent) copy).second).isEqualTo(3);
    assertThat(copy.second).isEqualTo(7);
    assertThat(copy.text).isNotSameAs(child.text).hasToString("x");
  }

  /**
   * If the constructor rejects a value, the copier throws the very exception of the constructor.
   */
  @DeepCopy
  static final class Strict {
    private final int size;

    private Strict(int n) {
      if (n < 0) {
        throw new IllegalArgumentException("size");
      }
      this.size = n;
    }
  }

  @Test
  void exceptionsOfPrivateConstructorsAreNotWrapped() throws ReflectiveOperationException {
    Strict strict = new Strict(1);
    var size = Strict.class.getDeclaredField("size");
    size.setAccessible(true);
    size.set(strict, -1);

    assertThatThrownBy(() -> PrivateStateTest_StrictCopier.copy(strict))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("size");
  }

  @DeepCopy
  static final class Ring extends AbstractList<int[]> {
    private final List<int[]> items = new LinkedList<>();

    @Override
    public int[] get(int index) {
      return items.get(index);
    }

    @Override
    public void add(int index, int[] item) {
      items.add(index, item);
      modCount++;
    }

    @Override
    public int size() {
      return items.size();
    }
  }

  @DeepCopy
  static final class Counter extends AtomicInteger {
    private static final long serialVersionUID = 1;
    private int[] log = {1};
  }

  @DeepCopy
  static final class Holder extends AtomicReference<int[]> {
    private static final long serialVersionUID = 1;
  }

  @Test
  void superclassesOfTheJdkAreNoObstacle() {
    Ring ring = new Ring();
    ring.add(new int[] {1});
    Counter counter = new Counter();
    counter.set(3);
    Holder holder = new Holder();
    holder.set(new int[] {2});

    assertThat(PrivateStateTest_RingCopier.copy(ring).get(0)).isNotSameAs(ring.get(0));
    assertThat(PrivateStateTest_CounterCopier.copy(counter).get()).isEqualTo(3);
    assertThat(PrivateStateTest_CounterCopier.copy(counter).log).isNotSameAs(counter.log);
    assertThat(PrivateStateTest_HolderCopier.copy(holder).get())
        .isNotSameAs(holder.get())
        .containsExactly(2);
  }

  @DeepCopy
  static final class Board {
    private Map.Entry<String, int[]> best;
    private Set<String> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  }

  static final class Scored extends SimpleEntry<String, int[]> {
    private static final long serialVersionUID = 1;
    int score;

    Scored() {
      super("a", new int[1]);
    }
  }

  @Test
  void entriesAreCopiedButNeverCutDown() {
    Board board = new Board();
    board.best = Map.entry("a", new int[1]);
    assertThat(PrivateStateTest_BoardCopier.copy(board).best.getValue())
        .isNotSameAs(board.best.getValue());

    board.best = new Scored();
    assertThatThrownBy(() -> PrivateStateTest_BoardCopier.copy(board))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Board.best holds a");
  }

  /**
   * The copy of a set that compares by identity does so too, since the copy's initializer creates
   * it.
   */
  @Test
  void viewsThatNobodyElseCanMakeAreFilledAgain() {
    Board board = new Board();
    String one = new String("x");
    board.seen.add(one);
    board.seen.add(new String("x"));

    assertThat(PrivateStateTest_BoardCopier.copy(board).seen).hasSize(2).anyMatch(s -> s == one);
  }

  @DeepCopy
  static final class Pile<T> {
    private final List<T> all = new ArrayList<>();
    private T top;
  }

  @Test
  void operatorThatReturnsNullIsAskedOnce() {
    Pile<int[]> pile = new Pile<>();
    int[] one = {1};
    pile.all.add(one);
    pile.all.add(one);
    pile.top = one;
    AtomicInteger asked = new AtomicInteger();

    Pile<int[]> copy =
        PrivateStateTest_PileCopier.copy(
            pile,
            x -> {
              asked.incrementAndGet();
              return null;
            });

    assertThat(asked.get()).isEqualTo(1);
    assertThat(copy.all).containsExactly(null, null);
  }

  @DeepCopy(by = "duplicate")
  interface Solution {
    Solution duplicate();
  }

  @DeepCopy(by = "new")
  static final class Weights {
    final int[] values;

    Weights(Weights other) {
      this.values = other.values.clone();
    }

    Weights(int[] values) {
      this.values = values;
    }
  }

  record Best(int[] moves) implements Solution {
    @Override
    public Solution duplicate() {
      return new Best(moves.clone());
    }
  }

  @DeepCopy
  static final class Plan {
    private Solution best;
    private List<Weights> weights;
  }

  @Test
  void copiesThatExistAreTrusted() {
    Plan plan = new Plan();
    Best best = new Best(new int[] {4});
    plan.best = best;
    Weights shared = new Weights(new int[] {1});
    plan.weights = List.of(shared, shared);

    Plan copy = PrivateStateTest_PlanCopier.copy(plan);

    assertThat(((Best) copy.best).moves()).isNotSameAs(best.moves()).containsExactly(4);
    assertThat(copy.weights.get(0)).isNotSameAs(shared).isSameAs(copy.weights.get(1));
  }

  @DeepCopy(factory = "blank")
  static final class Session {
    private final String id;
    private final List<int[]> events = new ArrayList<>();
    private long[] times;

    Session(Thread owner) {
      this.id = owner.getName() + ":";
    }

    private Session(StringBuilder id) {
      this.id = id.toString();
    }

    static Session blank(Session source) {
      return new Session(new StringBuilder(source.id));
    }
  }

  @Test
  void factoryMakesWhatIsFilled() {
    Session session = new Session(Thread.currentThread());
    session.events.add(new int[] {1});
    session.times = new long[] {2};

    Session copy = PrivateStateTest_SessionCopier.copy(session);

    assertThat(copy.id).isEqualTo(session.id);
    assertThat(copy.events.get(0)).isNotSameAs(session.events.get(0)).containsExactly(1);
    assertThat(copy.times).isNotSameAs(session.times).containsExactly(2);
  }
}
