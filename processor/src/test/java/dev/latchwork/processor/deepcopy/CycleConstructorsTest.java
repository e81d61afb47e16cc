package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** On a cycle, a constructor gets collections that are not filled yet, and may copy them. */
class CycleConstructorsTest {

  @DeepCopy
  static final class Node {
    final List<Node> children;
    final Set<Node> friends;
    final Map<String, Node> byName;

    Node(List<Node> children, Set<Node> friends, Map<String, Node> byName) {
      this.children = new ArrayList<>(children);
      this.friends = new HashSet<>(friends);
      this.byName = new HashMap<>(byName);
    }

    static Node empty() {
      return new Node(List.of(), Set.of(), Map.of());
    }
  }

  @Test
  void copiesThatConstructorsMakeAreCompleteInTheEnd() {
    Node a = Node.empty();
    Node b = Node.empty();
    for (Node each : List.of(a, b)) {
      each.children.addAll(List.of(b, a, b));
      each.friends.addAll(List.of(a, b));
      each.byName.putAll(Map.of("a", a, "b", b));
    }

    Node copy = CycleConstructorsTest_NodeCopier.copy(a);

    Node other = copy.byName.get("b");
    assertThat(Set.of(copy, other)).doesNotContain(a, b);
    for (Node each : List.of(copy, other)) {
      assertThat(each.children).containsExactly(other, copy, other);
      assertThat(each.friends).containsExactlyInAnyOrder(copy, other);
      assertThat(each.byName).isEqualTo(Map.of("a", copy, "b", other));
    }
  }

  @DeepCopy
  static final class Wrapped {
    final Optional<List<Wrapped>> children;
    final AtomicReference<Wrapped> first;

    @SuppressWarnings("LW310")
    Wrapped(Optional<List<Wrapped>> children, AtomicReference<Wrapped> first) {
      this.children = children.map(ArrayList::new);
      this.first = new AtomicReference<>(first.get());
    }
  }

  @Test
  void whatConstructorsUnwrapAndCopyIsCompleteInTheEnd() {
    Wrapped leaf = new Wrapped(Optional.empty(), new AtomicReference<>());
    Wrapped root = new Wrapped(Optional.of(List.of(leaf)), new AtomicReference<>());
    root.children.orElseThrow().add(root);
    root.first.set(root);

    Wrapped copy = CycleConstructorsTest_WrappedCopier.copy(root);

    assertThat(copy).isNotSameAs(root);
    assertThat(copy.children.orElseThrow()).hasSize(2).doesNotContain(root, leaf);
    assertThat(copy.children.orElseThrow().get(1)).isSameAs(copy);
    assertThat(copy.first.get()).isSameAs(copy);
    assertThat(copy.children.orElseThrow().get(0).children).isEmpty();
  }

  @DeepCopy
  static final class Ring {
    final Ring[] links;
    final List<List<Ring>> groups;

    @SuppressWarnings("LW310")
    Ring(Ring[] links, List<List<Ring>> groups) {
      this.links = links.clone();
      this.groups = new ArrayList<>();
      groups.forEach(group -> this.groups.add(new ArrayList<>(group)));
    }
  }

  @Test
  void arraysAndNestedListsThatConstructorsCopyAreCompleteInTheEnd() {
    Ring a = new Ring(new Ring[3], List.of(List.of(), List.of()));
    Ring b = new Ring(new Ring[] {a, null}, List.of(List.of(a)));
    a.links[0] = b;
    a.links[1] = a;
    a.groups.get(1).addAll(List.of(b, a));

    Ring copy = CycleConstructorsTest_RingCopier.copy(a);

    Ring other = copy.links[0];
    assertThat(other).isNotSameAs(b);
    assertThat(copy.links).containsExactly(other, copy, null);
    assertThat(other.links).containsExactly(copy, null);
    assertThat(copy.groups).containsExactly(List.of(), List.of(other, copy));
    assertThat(other.groups).containsExactly(List.of(copy));
  }

  @DeepCopy
  record Shown(Shown[] shown) {
    @Override
    public Shown[] shown() {
      return shown.clone();
    }

    Shown {
      shown = shown.clone();
    }
  }

  @Test
  void arrayThatWasCompleteIsLeftAlone() {
    List<Shown> made = new ArrayList<>();
    Shown leaf = new Shown(new Shown[0]);
    made.add(new Shown(new Shown[] {leaf, leaf}));
    Shown copy = CycleConstructorsTest_ShownCopier.copy(made.get(0));
    assertThat(copy.shown()[0]).isSameAs(copy.shown()[1]).isNotSameAs(leaf);
  }

  @DeepCopy
  record Part(String name, Owner owner, List<Part> parts) {
    Part {
      parts = List.copyOf(parts);
    }
  }

  @DeepCopy
  static final class Owner {
    Part part;
    Set<Part> all = new HashSet<>();
  }

  @Test
  void immutableCopiesOfWhatWasCompleteAreLeftAlone() {
    Owner owner = new Owner();
    Part leaf = new Part("leaf", owner, List.of());
    owner.part = new Part("root", owner, List.of(leaf, leaf));

    Owner copy = CycleConstructorsTest_OwnerCopier.copy(owner);

    assertThat(copy.part.owner()).isSameAs(copy);
    assertThat(copy.part.parts()).hasSize(2).allMatch(p -> p.name().equals("leaf"));
    assertThat(copy.part.parts().get(0)).isSameAs(copy.part.parts().get(1)).isNotSameAs(leaf);
  }

  @DeepCopy
  @SuppressWarnings("LW310")
  record Frozen(Cell cell, List<Cell> cells) {
    Frozen {
      cells = cells.getClass() == ArrayList.class ? List.copyOf(cells) : cells;
    }
  }

  @DeepCopy
  static final class Cell {
    Frozen frozen;
  }

  @Test
  void constructorMayKeepWhatItGets() {
    Cell cell = new Cell();
    List<Cell> cells = new LinkedList<>();
    cells.add(cell);
    cell.frozen = new Frozen(null, cells);
    Cell copy = CycleConstructorsTest_CellCopier.copy(cell);
    assertThat(copy.frozen.cells()).containsExactly(copy);
  }

  @Test
  void whatCannotBeFilledIsRefusedByName() {
    List<Locked> locked = new ArrayList<>();
    Locked first = new Locked(locked);
    first.children = locked;
    locked.add(first);
    assertThatThrownBy(() -> CycleConstructorsTest_LockedCopier.copy(first))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Locked.children");
  }

  /**
   * The getter returns a new copy each time, so no other code could fill the array that is kept.
   */
  @DeepCopy
  static final class Sealed {
    private final Sealed[] parts;
    Sealed whole;

    Sealed(Sealed[] parts) {
      this.parts = parts.clone();
    }

    Sealed[] getParts() {
      return parts.clone();
    }
  }

  @Test
  void arrayThatNobodyElseReachesIsCompleteAtOnce() {
    Sealed leaf = new Sealed(new Sealed[0]);
    Sealed whole = new Sealed(new Sealed[] {leaf, leaf, null});
    Sealed copy = CycleConstructorsTest_SealedCopier.copy(whole);
    assertThat(copy.parts[0]).isSameAs(copy.parts[1]).isNotSameAs(leaf);

    leaf.whole = whole;
    copy = CycleConstructorsTest_SealedCopier.copy(whole);
    assertThat(copy.parts[0].whole).isSameAs(copy).isNotSameAs(whole);
    assertThat(copy.parts[0]).isSameAs(copy.parts[1]).isNotSameAs(leaf);
  }

  @DeepCopy
  static final class Locked {
    private List<Locked> children;

    Locked(List<Locked> children) {
      this.children = List.copyOf(children);
    }

    List<Locked> getChildren() {
      return children;
    }
  }
}
