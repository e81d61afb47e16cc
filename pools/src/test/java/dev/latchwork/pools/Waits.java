package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits with a time limit, which is long for what must happen. */
final class Waits {
  private Waits() {}

  static void until(CountDownLatch latch) throws InterruptedException {
    assertThat(latch.await(60, TimeUnit.SECONDS)).as("happened within a minute").isTrue();
  }

  static void until(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("a minute has passed").isLessThan(end);
      Thread.sleep(1);
    }
  }

  /** Sleeps, and returns whether an interrupt has ended the sleep. */
  static boolean isInterruptedWithin(long millis) {
    try {
      Thread.sleep(millis);
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }

  /** Throws an exception, even a checked one, in a method that does not declare it. */
  @SuppressWarnings("unchecked")
  static <E extends Throwable> E unchecked(Throwable failure) throws E {
    throw (E) failure;
  }

  /** Calls {@code Thread.isVirtual()} if the JDK has that method, and otherwise returns false. */
  static boolean isVirtual(Thread thread) {
    try {
      return (boolean) Thread.class.getMethod("isVirtual").invoke(thread);
    } catch (NoSuchMethodException e) {
      return false;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
