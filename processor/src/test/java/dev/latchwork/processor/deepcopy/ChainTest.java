package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.latchwork.DeepCopy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chains that are copied without a map end or run into themselves as their originals do. */
class ChainTest {

  @DeepCopy
  static class Bead {
    final int number;
    Bead next;

    Bead(int number) {
      this.number = number;
    }
  }

  static final class Pearl extends Bead {
    Pearl() {
      super(0);
    }
  }

  @DeepCopy
  static final class Secret {
    private int number;
    private Secret next = this;
  }

  @DeepCopy
  static final class Cell {
    final int number;
    final Cell next;

    Cell(int number) {
      this.number = number;
      this.next = this;
    }

    Cell(int number, Cell next) {
      this.number = number;
      this.next = next;
    }
  }

  @DeepCopy
  static final class Stack {
    Bead top;
    Cell cells;
  }

  @DeepCopy
  static final class Queue {
    Bead head;
    Bead tail;
    List<Bead> marked = new ArrayList<>();
  }

  /**
   * @param entry where the last object leads to; the length for an end
   */
  private static Bead beads(int length, int entry) {
    List<Bead> beads = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      beads.add(new Bead(i));
      if (i > 0) {
        beads.get(i - 1).next = beads.get(i);
      }
    }
    if (entry < length) {
      beads.get(length - 1).next = beads.get(entry);
    }
    return length == 0 ? null : beads.get(0);
  }

  private static Secret secrets(int length, int entry) {
    List<Secret> secrets = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      secrets.add(new Secret());
      secrets.get(i).number = i;
      if (i > 0) {
        secrets.get(i - 1).next = secrets.get(i);
      }
    }
    if (length == 0) {
      return null;
    }
    secrets.get(length - 1).next = entry < length ? secrets.get(entry) : null;
    return secrets.get(0);
  }

  @Test
  void chainsOfEachLengthAndWithEachEntryKeepTheirShape() {
    for (int length = 0; length <= 40; length++) {
      for (int entry = 0; entry <= length; entry++) {
        String shape = length + " with entry " + entry;
        Bead bead = beads(length, entry);
        check(bead, ChainTest_BeadCopier.copy(bead), shape);
        check(bead, ChainTest_BeadCopier.copy(bead, new IdentityHashMap<>()), shape);
        Secret secret = secrets(length, entry);
        check(secret, ChainTest_SecretCopier.copy(secret), shape);
        check(secret, ChainTest_SecretCopier.copy(secret, new IdentityHashMap<>()), shape);
        Stack stack = new Stack();
        stack.top = bead;
        check(stack, ChainTest_StackCopier.copy(stack), shape);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 1_000_000})
  void longChainsKeepTheirShape(int length) {
    for (int entry : new int[] {length, 0, 1, length / 3, length - 2, length - 1}) {
      Bead source = beads(length, entry);
      Bead copy = ChainTest_BeadCopier.copy(source);
      Bead original = source;
      Bead start = null;
      for (int i = 0; i < length; i++) {
        if (i == entry) {
          start = copy;
        }
        if (copy == original || copy.number != i) {
          throw new AssertionError("object " + i);
        }
        if (i == length - 1) {
          assertThat(copy.next == start).as("entry %d", entry).isTrue();
        }
        original = original.next;
        copy = copy.next;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 1_000, 1_000_000})
  void chainThatConstructorsTakeIsCopiedFromItsEnd(int length) {
    Cell source = null;
    for (int i = length - 1; i >= 0; i--) {
      source = new Cell(i, source);
    }
    Cell original = source;
    int count = 0;
    for (Cell copy = ChainTest_CellCopier.copy(source); copy != null; copy = copy.next) {
      if (copy == original || copy.number != count++) {
        throw new AssertionError("object " + count);
      }
      original = original.next;
    }
    assertThat(count).isEqualTo(length);
  }

  @Test
  void cycleThatOnlyTheConstructorClosesIsRefused() {
    Cell self = new Cell(1);
    assertThatThrownBy(() -> ChainTest_CellCopier.copy(self))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Cell.next leads back to an object whose constructor takes it");
    Cell longer = self;
    for (int i = 0; i < 1_000; i++) {
      longer = new Cell(i, longer);
    }
    Cell source = longer;
    assertThatThrownBy(() -> ChainTest_CellCopier.copy(source))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatElseLeadsToTheChainKeepsLeadingToIt() {
    for (int entry = 0; entry <= 5; entry++) {
      Queue queue = new Queue();
      queue.head = beads(5, entry);
      queue.tail = queue.head.next.next;
      queue.marked.addAll(List.of(queue.tail.next, queue.head, queue.tail));
      check(queue, ChainTest_QueueCopier.copy(queue), "entry " + entry);
    }
  }

  @Test
  void sharedMapKnowsTheObjectsOfTheChain() {
    Bead first = beads(5, 5);
    Bead second = new Bead(9);
    second.next = first.next.next;
    Map<Object, Object> copies = new IdentityHashMap<>();

    Bead copy = ChainTest_BeadCopier.copy(first, copies);

    assertThat(copies).hasSize(5);
    assertThat(ChainTest_BeadCopier.copy(second, copies).next).isSameAs(copy.next.next);
  }

  @Test
  void subclassIsNotCutDown() {
    Bead source = beads(3, 3);
    source.next.next.next = new Pearl();
    assertThatThrownBy(() -> ChainTest_BeadCopier.copy(source))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Pearl");
  }

  /** The copy may be of any shape, or there may be none, but copying must end. */
  @Test
  void endsWhileAnotherThreadRelinksTheChain() {
    List<Bead> beads = new ArrayList<>();
    for (Bead bead = beads(64, 64); bead != null; bead = bead.next) {
      beads.add(bead);
    }
    AtomicBoolean done = new AtomicBoolean();
    Thread thread =
        new Thread(
            () -> {
              for (int i = 1; !done.get(); i = i * 31 + 7) {
                Bead bead = beads.get(Math.floorMod(i, 64));
                bead.next = i % 5 == 0 ? null : beads.get(Math.floorMod(i >> 8, 64));
              }
            });
    thread.start();
    try {
      assertTimeoutPreemptively(
          Duration.ofSeconds(60), () -> copyOften(beads.get(0), ChainTest_BeadCopier::copy));
    } finally {
      done.set(true);
    }
  }

  private static void copyOften(Bead source, UnaryOperator<Bead> copier) {
    for (int i = 0; i < 5_000; i++) {
      try {
        copier.apply(source);
      } catch (NullPointerException e) {
        // the chain changed under the copier
      }
    }
  }

  private static void check(Object original, Object copy, String shape) {
    new SameShape().check(original, copy, shape);
  }
}
