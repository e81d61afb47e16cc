package dev.latchwork.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Waits that end: after a long time if something must happen, after a short time if it must not.
 */
public final class Waits {
  private Waits() {}

  public static void until(CountDownLatch latch) throws InterruptedException {
    assertThat(latch.await(60, TimeUnit.SECONDS)).as("happened within a minute").isTrue();
  }

  public static void until(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("a minute has passed").isLessThan(end);
      Thread.sleep(1);
    }
  }

  /** Returns whether an interrupt ends the wait. */
  public static boolean isInterruptedWithin(long millis) {
    try {
      Thread.sleep(millis);
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }

  /** Throws a checked exception from a mapped method that does not declare it. */
  @SuppressWarnings("unchecked")
  public static <E extends Throwable> E unchecked(Throwable failure) throws E {
    throw (E) failure;
  }

  /** Calls the method that later JDKs have. On an earlier JDK, no thread is virtual. */
  public static boolean isVirtual(Thread thread) {
    try {
      return (boolean) Thread.class.getMethod("isVirtual").invoke(thread);
    } catch (NoSuchMethodException e) {
      return false;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
