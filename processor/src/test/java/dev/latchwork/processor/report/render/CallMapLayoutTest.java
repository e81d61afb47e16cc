package dev.latchwork.processor.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.report.model.LockStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallMapLayoutTest {

  /**
   * Returns a chain of calls through that many classes.
   *
   * @param cyclic how many of the calls may deadlock
   */
  private static List<LockStep> chain(int classes, int cyclic) {
    List<LockStep> steps = new ArrayList<>();
    for (int i = 1; i < classes; i++) {
      steps.add(new LockStep("C" + (i - 1), "C" + i, "", Optional.empty(), i <= cyclic));
    }
    return steps;
  }

  @Test
  void showsAllAsLongAsItCanBeLookedAt() {
    assertThat(CallMapLayout.drawable(chain(60, 3))).isEqualTo(chain(60, 3));
  }

  @Test
  void showsOfTooManyThoseThatMayDeadlock() {
    assertThat(CallMapLayout.drawable(chain(61, 3))).isEqualTo(chain(4, 3));
    assertThat(CallMapLayout.drawable(chain(200, 59))).isEqualTo(chain(60, 59));
  }

  @Test
  void showsNothingWhereTooManyMayDeadlock() {
    assertThat(CallMapLayout.drawable(chain(200, 60))).isEmpty();
  }
}
