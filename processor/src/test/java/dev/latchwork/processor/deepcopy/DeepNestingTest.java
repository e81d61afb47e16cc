package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.Copy;
import dev.latchwork.DeepCopy;
import dev.latchwork.DeepCopy.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Objects may be nested a million levels deep, with a stack of the default size. */
class DeepNestingTest {
  private static final int DEPTH = 1_000_000;

  @DeepCopy
  static final class Branch {
    int[] value = {};
    Branch left;
    Branch right;
  }

  @DeepCopy(shape = Shape.TREE)
  static final class Twig {
    int[] value = {};
    Twig left;
    Twig right;
  }

  @DeepCopy
  static final class Folder {
    final List<Folder> folders = new ArrayList<>();
    Map<String, Folder> byName;
    Folder[] array;
    Optional<Folder> optional;
  }

  @DeepCopy(shape = Shape.TREE)
  static final class Shelf {
    final List<Shelf> shelves = new ArrayList<>();
    Map<String, Shelf> byName;
    Shelf[] array;
  }

  @DeepCopy
  static final class Ping {
    Pong pong;
  }

  @DeepCopy
  static final class Pong {
    List<Ping> pings;
  }

  @DeepCopy(shape = Shape.TREE)
  static final class Tick {
    Tock tock;
  }

  @DeepCopy(shape = Shape.TREE)
  static final class Tock {
    List<Tick> ticks;
  }

  @DeepCopy
  static final class Box {
    final int[] value;
    final Box inner;

    Box(int[] value, Box inner) {
      this.value = value;
      this.inner = inner;
    }
  }

  @DeepCopy
  record Cons(int[] value, Cons tail) {}

  @DeepCopy
  record Tree(int[] value, List<Tree> children) {}

  @DeepCopy(shape = Shape.TREE)
  record Bush(int[] value, List<Bush> children) {}

  @DeepCopy
  static final class Formula {
    Term term;
  }

  sealed interface Term permits Number, Sum, Negated {}

  record Number(int[] digits) implements Term {}

  record Sum(Term left, Term right) implements Term {}

  @DeepCopy
  record Negated(Term term) implements Term {}

  @DeepCopy(shape = Shape.TREE)
  static final class Sketch {
    Term term;
  }

  @DeepCopy
  static final class Link {
    final Link next;
    Link previous;

    @Copy(Copy.Policy.SKIP)
    int number;

    Link(Link next) {
      this.next = next;
    }
  }

  @Test
  void objects() {
    Branch branch = null;
    Twig twig = null;
    for (int i = 0; i < DEPTH; i++) {
      Branch above = new Branch();
      above.value = new int[] {i};
      Twig aboveTwig = new Twig();
      aboveTwig.value = above.value;
      if (i % 3 == 0) {
        above.left = branch;
        aboveTwig.left = twig;
      } else {
        above.right = branch;
        aboveTwig.right = twig;
      }
      branch = above;
      twig = aboveTwig;
    }
    same(
        branch,
        DeepNestingTest_BranchCopier.copy(branch),
        b -> b.left == null ? b.right : b.left,
        b -> b.value);
    same(
        twig,
        DeepNestingTest_TwigCopier.copy(twig),
        t -> t.left == null ? t.right : t.left,
        t -> t.value);
  }

  @Test
  void containers() {
    Folder folder = new Folder();
    Shelf shelf = new Shelf();
    for (int i = 0; i < DEPTH; i++) {
      Folder above = new Folder();
      Shelf aboveShelf = new Shelf();
      switch (i % 4) {
        case 0 -> {
          above.folders.add(folder);
          aboveShelf.shelves.add(shelf);
        }
        case 1 -> {
          above.byName = new HashMap<>(Map.of("a", folder));
          aboveShelf.byName = new HashMap<>(Map.of("a", shelf));
        }
        case 2 -> {
          above.array = new Folder[] {folder};
          aboveShelf.array = new Shelf[] {shelf};
        }
        default -> {
          above.optional = Optional.of(folder);
          aboveShelf.shelves.add(shelf);
        }
      }
      folder = above;
      shelf = aboveShelf;
    }
    same(folder, DeepNestingTest_FolderCopier.copy(folder), DeepNestingTest::below, f -> null);
    same(shelf, DeepNestingTest_ShelfCopier.copy(shelf), DeepNestingTest::below, s -> null);
  }

  private static Folder below(Folder folder) {
    if (!folder.folders.isEmpty()) {
      return folder.folders.get(0);
    }
    if (folder.byName != null) {
      return folder.byName.get("a");
    }
    if (folder.array != null) {
      return folder.array[0];
    }
    return folder.optional == null ? null : folder.optional.get();
  }

  private static Shelf below(Shelf shelf) {
    if (!shelf.shelves.isEmpty()) {
      return shelf.shelves.get(0);
    }
    if (shelf.byName != null) {
      return shelf.byName.get("a");
    }
    return shelf.array == null ? null : shelf.array[0];
  }

  @Test
  void severalTypesInTurn() {
    Ping ping = null;
    Tick tick = null;
    for (int i = 0; i < DEPTH; i++) {
      Ping abovePing = new Ping();
      abovePing.pong = new Pong();
      abovePing.pong.pings = new ArrayList<>();
      abovePing.pong.pings.add(ping);
      ping = abovePing;
      Tick aboveTick = new Tick();
      aboveTick.tock = new Tock();
      aboveTick.tock.ticks = new ArrayList<>();
      aboveTick.tock.ticks.add(tick);
      tick = aboveTick;
    }
    same(ping, DeepNestingTest_PingCopier.copy(ping), p -> p.pong.pings.get(0), p -> null);
    same(tick, DeepNestingTest_TickCopier.copy(tick), t -> t.tock.ticks.get(0), t -> null);
  }

  @Test
  void whatConstructorsTake() {
    Box box = null;
    Cons cons = null;
    Tree tree = null;
    Bush bush = null;
    for (int i = 0; i < DEPTH; i++) {
      int[] value = {i};
      box = new Box(value, box);
      cons = new Cons(value, cons);
      tree = new Tree(value, tree == null ? new ArrayList<>() : List.of(tree));
      bush = new Bush(value, bush == null ? new ArrayList<>() : List.of(bush));
    }
    same(box, DeepNestingTest_BoxCopier.copy(box), b -> b.inner, b -> b.value);
    same(cons, DeepNestingTest_ConsCopier.copy(cons), Cons::tail, Cons::value);
    same(
        tree,
        DeepNestingTest_TreeCopier.copy(tree),
        t -> t.children().isEmpty() ? null : t.children().get(0),
        Tree::value);
    same(
        bush,
        DeepNestingTest_BushCopier.copy(bush),
        t -> t.children().isEmpty() ? null : t.children().get(0),
        Bush::value);
  }

  /** The cycles are at the end of a long line, where the stack already counts as deep. */
  @Test
  void cyclesThatBeginDeepDown() {
    for (int friends : new int[] {1, 2, 20}) {
      List<Tree> circle = new ArrayList<>();
      for (int i = 0; i < friends; i++) {
        circle.add(new Tree(new int[] {i}, new ArrayList<>()));
      }
      circle.forEach(friend -> friend.children().addAll(circle));
      Tree first = circle.get(0);
      for (int i = 0; i < 2_000; i++) {
        first = new Tree(new int[] {i}, List.of(first));
      }

      Tree copy = DeepNestingTest_TreeCopier.copy(first);

      Tree original = first;
      for (int i = 0; i < 2_000; i++) {
        assertThat(copy.value()).isEqualTo(original.value()).isNotSameAs(original.value());
        copy = copy.children().get(0);
        original = original.children().get(0);
      }
      List<Tree> copied = copy.children();
      assertThat(copied.size()).isEqualTo(friends);
      for (int i = 0; i < friends; i++) {
        assertThat(copied.get(i).value()).isEqualTo(new int[] {i});
        assertThat(copied.get(i).children().size()).isEqualTo(friends);
        for (int j = 0; j < friends; j++) {
          Tree friend = copied.get(i).children().get(j);
          assertThat(friend.children().size()).isEqualTo(friends);
          assertThat(friend.value()).isEqualTo(new int[] {j}).isNotSameAs(circle.get(j).value());
        }
      }
    }
  }

  @Test
  void sealedTypes() {
    Term term = new Number(new int[] {1});
    for (int i = 0; i < DEPTH; i++) {
      term = i % 2 == 0 ? new Sum(new Number(new int[] {i}), term) : new Negated(term);
    }
    Formula formula = new Formula();
    formula.term = term;
    Sketch sketch = new Sketch();
    sketch.term = term;
    same(term, DeepNestingTest_FormulaCopier.copy(formula).term, DeepNestingTest::below, t -> null);
    same(term, DeepNestingTest_SketchCopier.copy(sketch).term, DeepNestingTest::below, t -> null);
  }

  private static Term below(Term term) {
    if (term instanceof Sum sum) {
      return sum.right();
    }
    return term instanceof Negated negated ? negated.term() : null;
  }

  @Test
  void doublyLinkedFromTheMiddle() {
    Link link = null;
    Link middle = null;
    for (int i = 0; i < DEPTH; i++) {
      Link before = new Link(link);
      if (link != null) {
        link.previous = before;
      }
      link = before;
      middle = i == DEPTH / 2 ? link : middle;
    }

    Link copy = DeepNestingTest_LinkCopier.copy(middle);

    same(middle, copy, l -> l.next, l -> null);
    same(middle, copy, l -> l.previous, l -> null);
    for (Link l = copy; l.next != null; l = l.next) {
      assertThat(l.next.previous == l).isTrue();
    }
  }

  /** Walks both structures, and checks that their values are equal and not shared. */
  private static <T> void same(T original, T copy, Function<T, T> next, Function<T, int[]> value) {
    T a = original;
    T b = copy;
    while (a != null) {
      if (b == null || a == b) {
        throw new AssertionError("cut off or shared");
      }
      int[] expected = value.apply(a);
      int[] found = value.apply(b);
      if (expected != null && (expected == found || expected[0] != found[0])) {
        throw new AssertionError("another value, or a shared one");
      }
      a = next.apply(a);
      b = next.apply(b);
    }
    assertThat(b).isNull();
  }

  @DeepCopy(shape = Shape.TREE)
  static final class Query {
    Condition where;

    sealed interface Condition permits Equals, All {}

    record Equals(byte[] value) implements Condition {}

    record All(List<Condition> conditions) implements Condition {
      All {
        conditions = List.copyOf(conditions);
      }
    }
  }

  /**
   * A copier compares the list of a new record with the list that it passed to the constructor, at
   * any depth.
   */
  @Test
  void recordsThatCopyTheirListsNestInTrees() {
    Query query = new Query();
    query.where = new Query.Equals(new byte[] {7});
    for (int i = 0; i < 10_000; i++) {
      query.where = new Query.All(List.of(query.where));
    }

    Query.Condition copy = DeepNestingTest_QueryCopier.copy(query).where;

    assertThat(copy).isNotSameAs(query.where);
    int depth = 0;
    for (; copy instanceof Query.All all; copy = all.conditions().get(0)) {
      depth++;
    }
    assertThat(depth).isEqualTo(10_000);
    assertThat(((Query.Equals) copy).value()).containsExactly(7);
  }
}
