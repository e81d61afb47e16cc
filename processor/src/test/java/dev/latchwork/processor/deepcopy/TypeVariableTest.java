package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The caller of a generic copier says how to copy the values of the type variables. */
class TypeVariableTest {
  private static final int DEPTH = 1_000_000;

  @DeepCopy
  static class Line implements Comparable<Line> {
    Date due = new Date(1);

    @Override
    public int compareTo(Line other) {
      return due.compareTo(other.due);
    }
  }

  static final class LongLine extends Line {}

  @DeepCopy(assertDisjoint = true)
  static class Box<T> {
    T value;
    List<T> more;
    T[] array;
    Optional<T> last = Optional.empty();
    Map<String, List<? extends T>> nested;
  }

  /** Resolves the type variable of its superclass. */
  @DeepCopy
  static final class LineBox extends Box<Line> {
    Line other;
  }

  @DeepCopy
  static final class Self<S extends Self<S>> {
    S next;
    int[] value = {};
  }

  @DeepCopy
  static final class Sorted<L extends Line & Comparable<Line>> {
    List<L> lines = new ArrayList<>();
  }

  @DeepCopy
  record Pair<A, B>(A first, B second) {}

  /** A record without a copier. */
  record Both<T>(T one, List<T> others) {}

  @DeepCopy
  static final class Ring {
    Box<Ring> back;
    Both<Line> both;
    Pair<Ring, Pair<Line, String>> pair;
    Map<String, Map<Integer, Box<Line>>> maps;
    Box<Box<Date>>[] boxes;
  }

  @DeepCopy
  static final class Link<T> {
    T value;
    Link<T> next;
  }

  @DeepCopy
  static final class Tree<T> {
    final T value;
    final List<Tree<T>> children;

    Tree(T value, List<Tree<T>> children) {
      this.value = value;
      this.children = children;
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> Box<T> box(T value) {
    Box<T> box = new Box<>();
    box.value = value;
    box.more = new ArrayList<>(Arrays.asList(value, null, value));
    box.array = Arrays.copyOf(box.more.toArray((T[]) new Object[0]), 2);
    return box;
  }

  @Test
  void operatorIsAskedOnceForEachObjectAndNeverForNull() {
    AtomicInteger asked = new AtomicInteger();
    Box<Date> source = box(new Date(5));
    source.last = Optional.of(new Date(6));
    source.nested = new HashMap<>(Map.of("all", List.of(source.value)));

    Box<Date> copy =
        TypeVariableTest_BoxCopier.copy(
            source,
            date -> {
              asked.incrementAndGet();
              return new Date(date.getTime());
            });

    assertThat(asked).hasValue(2);
    assertThat(copy.value).isEqualTo(new Date(5)).isNotSameAs(source.value);
    assertThat(copy.more).containsExactly(copy.value, null, copy.value);
    assertThat(((Object[]) copy.array)[0]).isSameAs(copy.value);
    assertThat(copy.nested.get("all").get(0)).isSameAs(copy.value);
    assertThat(copy.last).isEqualTo(source.last);
    assertThat(copy.last.orElseThrow()).isNotSameAs(source.last.orElseThrow());
    assertThat(TypeVariableTest_BoxCopier.copy((Box<Date>) null, d -> d)).isNull();
    assertThat(TypeVariableTest_BoxCopier.copy(new Box<Date>(), d -> d).value).isNull();
  }

  @Test
  void whatIsSharedOnPurposeIsNotRemembered() {
    Box<String> source = box("text");
    Map<Object, Object> copies = new IdentityHashMap<>();
    Box<String> copy = TypeVariableTest_BoxCopier.copy(source, UnaryOperator.identity(), copies);
    assertThat(copy.value).isSameAs(source.value);
    assertThat(copies).doesNotContainKey("text");
    TypeVariableTest_BoxCopier.assertDisjoint(source, copy, UnaryOperator.identity());
  }

  @Test
  void recordsAndOptionalsOfWhatIsSharedAreShared() {
    Pair<String, Pair<Integer, Date>> pair = new Pair<>("a", new Pair<>(1, new Date(1)));
    UnaryOperator<String> same = UnaryOperator.identity();
    assertThat(TypeVariableTest_PairCopier.copy(pair, same, UnaryOperator.identity()))
        .isSameAs(pair);
    assertThat(
            TypeVariableTest_PairCopier.copy(
                pair, same, p -> TypeVariableTest_PairCopier.copy(p, i -> i, d -> new Date(2))))
        .isEqualTo(new Pair<>("a", new Pair<>(1, new Date(2))));
    Box<String> box = box("text");
    box.last = Optional.of("text");
    assertThat(TypeVariableTest_BoxCopier.copy(box, same).last).isSameAs(box.last);
  }

  @Test
  @SuppressWarnings("unchecked")
  void fieldsTellTheCopierWhatTheirBoxesHold() {
    Ring source = new Ring();
    Line line = new Line();
    source.back = box(source);
    source.both = new Both<>(line, List.of(line));
    source.pair = new Pair<>(source, new Pair<>(line, "text"));
    source.maps = new HashMap<>(Map.of("a", new HashMap<>(Map.of(1, box(line)))));
    source.boxes = (Box<Box<Date>>[]) new Box<?>[] {box(box(new Date(7))), null};

    Ring copy = TypeVariableTest_RingCopier.copy(source);

    assertThat(copy.back.value).isSameAs(copy);
    assertThat(copy.back.more).containsExactly(copy, null, copy);
    assertThat(copy.pair.first()).isSameAs(copy);
    Line copied = copy.both.one();
    assertThat(copied).isNotSameAs(line).usingRecursiveComparison().isEqualTo(line);
    assertThat(copy.both.others()).containsExactly(copied);
    assertThat(copy.pair.second().first()).isSameAs(copied);
    assertThat(copy.maps.get("a").get(1).value).isSameAs(copied);
    assertThat(copy.boxes[0].value.value).isEqualTo(new Date(7));
    assertThat(copy.boxes[0].value.value).isNotSameAs(source.boxes[0].value.value);
    assertThat(copy.boxes[1]).isNull();
  }

  @Test
  void subclassThatResolvesTheVariableNeedsNoOperator() {
    LineBox source = new LineBox();
    source.value = new Line();
    source.other = source.value;
    LineBox copy = TypeVariableTest_LineBoxCopier.copy(source);
    assertThat(copy.value).isNotSameAs(source.value).isSameAs(copy.other);
  }

  @Test
  void boundThatIsCopiedByItselfNeedsNoOperator() {
    Sorted<Line> lines = new Sorted<>();
    lines.lines.add(new Line());
    assertThat(TypeVariableTest_SortedCopier.copy(lines).lines.get(0))
        .isNotSameAs(lines.lines.get(0));
    Sorted<LongLine> longer = new Sorted<>();
    longer.lines.add(new LongLine());
    assertThatThrownBy(() -> TypeVariableTest_SortedCopier.copy(longer))
        .hasMessageContaining("LongLine");
  }

  @Test
  void genericChainsTreesAndSelfTypesNestAMillionTimes() {
    Link<Date> link = null;
    Tree<Date> tree = null;
    for (int i = 0; i < DEPTH; i++) {
      Link<Date> next = new Link<>();
      next.next = link;
      next.value = new Date(i);
      link = next;
      tree = new Tree<>(next.value, tree == null ? List.of() : List.of(tree));
    }
    UnaryOperator<Date> clone = date -> (Date) date.clone();
    Link<Date> copy = TypeVariableTest_LinkCopier.copy(link, clone);
    Tree<Date> tops = TypeVariableTest_TreeCopier.copy(tree, clone);
    for (int i = DEPTH - 1; i >= 0; i--) {
      assertThat(copy.value.getTime() == i && copy.value != link.value).isTrue();
      assertThat(tops.value.getTime() == i && tops.value != tree.value).isTrue();
      copy = copy.next;
      link = link.next;
      tops = i == 0 ? null : tops.children.get(0);
      tree = i == 0 ? null : tree.children.get(0);
    }
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void selfTypesNestAMillionTimes() {
    Self first = new Self();
    Self last = first;
    for (int i = 1; i < DEPTH; i++) {
      last.next = new Self();
      last = last.next;
    }
    Self<?> copy = TypeVariableTest_SelfCopier.copy(first);
    int length = 0;
    for (Self<?> next = copy; next != null; next = next.next) {
      length++;
    }
    assertThat(length).isEqualTo(DEPTH);
  }

  static class Held<T> {
    T value;
  }

  @DeepCopy
  static final class Hiding extends Held<Date> {
    int[] value;
  }

  @Test
  void fieldOfGenericSuperclassIsCopiedWhereAnotherHidesIt() {
    Hiding hiding = new Hiding();
    hiding.value = new int[] {1};
    ((Held<Date>) hiding).value = new Date(2);

    Hiding copy = TypeVariableTest_HidingCopier.copy(hiding);

    assertThat(copy.value).containsExactly(1).isNotSameAs(hiding.value);
    assertThat(((Held<Date>) copy).value)
        .isEqualTo(new Date(2))
        .isNotSameAs(((Held<Date>) hiding).value);
  }

  @DeepCopy
  static final class Hotel<T> {
    Set<T> guests = new HashSet<>();
  }

  @DeepCopy
  static final class Guest {
    Hotel<Guest> hotel;
    Guest host;
    String name;

    @Override
    public int hashCode() {
      return host.name.hashCode();
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }
  }

  /** Only the caller knows what the set holds, and the elements may lead back to the set. */
  @Test
  void setOfVariableIsFilledWhenWhatItHoldsIsComplete() {
    Guest guest = new Guest();
    guest.name = "guest";
    guest.host = guest;
    guest.hotel = new Hotel<>();
    guest.hotel.guests.add(guest);

    Guest copy = TypeVariableTest_GuestCopier.copy(guest);

    assertThat(copy.hotel.guests).hasSize(1).contains(copy).doesNotContain(guest);
  }
}
