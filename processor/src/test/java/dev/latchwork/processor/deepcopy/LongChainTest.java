package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.DeepCopy;
import org.junit.jupiter.api.Test;

class LongChainTest {
  private static final int LENGTH = 1_000_000;

  @DeepCopy
  static final class Step {
    final int number;
    Step next;
    Step previous;

    Step(int number) {
      this.number = number;
    }
  }

  @DeepCopy(shape = DeepCopy.Shape.TREE)
  static final class Bead {
    int number;
    Bead next;
  }

  private static Step chain() {
    Step first = new Step(0);
    Step last = first;
    for (int i = 1; i < LENGTH; i++) {
      Step step = new Step(i);
      step.previous = last;
      last.next = step;
      last = step;
    }
    return first;
  }

  @Test
  void copiesChainThatIsLongerThanTheStackIsDeep() {
    int length = 0;
    Step before = null;
    for (Step s = LongChainTest_StepCopier.copy(chain()); s != null; s = s.next) {
      assertThat(s.number).isEqualTo(length++);
      assertThat(s.previous).isSameAs(before);
      before = s;
    }
    assertThat(length).isEqualTo(LENGTH);
  }

  @Test
  void ringEnds() {
    Step first = chain();
    Step last = first;
    while (last.next != null) {
      last = last.next;
    }
    last.next = first;

    Step copy = LongChainTest_StepCopier.copy(first);

    Step end = copy;
    for (int i = 1; i < LENGTH; i++) {
      end = end.next;
    }
    assertThat(end.next).isSameAs(copy);
  }

  @Test
  void treeCopiesChainWithoutMap() {
    Bead first = new Bead();
    Bead last = first;
    for (int i = 1; i < LENGTH; i++) {
      last.next = new Bead();
      last = last.next;
      last.number = i;
    }
    int length = 0;
    for (Bead b = LongChainTest_BeadCopier.copy(first); b != null; b = b.next) {
      assertThat(b.number).isEqualTo(length++);
    }
    assertThat(length).isEqualTo(LENGTH);
  }

  /** Shows why the copier needs a loop. */
  @Test
  void twinThatRecursesEndsTheStack() {
    Step first = chain();
    assertThatThrownBy(() -> recurse(first)).isInstanceOf(StackOverflowError.class);
  }

  private static Step recurse(Step source) {
    if (source == null) {
      return null;
    }
    Step copy = new Step(source.number);
    copy.next = recurse(source.next);
    return copy;
  }
}
