package dev.latchwork.pools.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * To choose the moment, some tests close the channel themselves, as {@link Thread#interrupt} does
 * in its last step.
 */
class InterruptSensorTest {
  private final InterruptSensor sensor = new InterruptSensor();

  @AfterEach
  void clear() {
    Thread.interrupted();
  }

  @Test
  void interruptOfItsOwnIsNotHeard() {
    sensor.listen();
    Thread.currentThread().interrupt();
    assertThat(sensor.hasHeard(null)).isFalse();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    sensor.stop();
  }

  @Test
  void interruptByAnotherIsHeardAndCleared() {
    sensor.listen();
    byAnother(Thread.currentThread()::interrupt);
    assertThat(sensor.hasHeard(null)).isTrue();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    sensor.stop();
  }

  @Test
  void channelThatIsClosedLateInterruptsOnceMore() {
    sensor.listen();
    assertThat(sensor.hasHeard(new InterruptedException())).isFalse();
    byAnother(this::close);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThat(sensor.hasHeard(null)).isTrue();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    sensor.stop();
  }

  @Test
  void channelThatIsClosedInTimeDoesNot() {
    sensor.listen();
    byAnother(this::close);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(sensor.hasHeard(new InterruptedException())).isTrue();
    sensor.stop();
  }

  @Test
  void failureAloneIsNoInterrupt() {
    sensor.listen();
    assertThat(sensor.hasHeard(new IllegalStateException())).isFalse();
    byAnother(this::close);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    sensor.stop();
  }

  private void close() {
    try {
      sensor.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void byAnother(Runnable action) {
    Thread other = new Thread(action);
    other.start();
    while (other.isAlive()) {
      Thread.onSpinWait(); // join() would throw and clear the interrupt flag
    }
  }
}
