package dev.latchwork.pools.engine;

import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.util.concurrent.locks.LockSupport;

/**
 * Finds out whether a thread was interrupted by another thread, or interrupted itself.
 *
 * <p>If the interrupt flag of a calling thread that runs items is set after an item, there are two
 * possibilities. Either the item has set the flag itself, and the flag must be cleared, or another
 * thread has interrupted the caller, which ends the map call. {@link Thread} does not tell which,
 * but a channel does: an interrupt by another thread closes a channel that the thread is blocked
 * in, and an interrupt by the thread itself does not. So this sensor is a channel, and during an
 * item, the thread counts as blocked in the sensor.
 *
 * <p>From JDK 21 on, the interrupted thread can wake up and check the channel before the other
 * thread has closed it. So after an interrupt, the thread waits a moment for the channel to be
 * closed. If the channel is closed even later, the thread is interrupted once more.
 *
 * <p>Once an item blocks in a channel of its own, the thread no longer counts as blocked in the
 * sensor. If the caller is interrupted after that, while the same item is still running, and the
 * item does not respond, the interrupt counts as the item's own.
 */
final class InterruptSensor extends AbstractInterruptibleChannel {
  private static final long MOMENT = 1_000_000;

  private final Thread listener = Thread.currentThread();
  private boolean heard;

  /**
   * Whether this sensor has concluded that an item interrupted its own thread. The interrupt may
   * turn out to have come from another thread.
   */
  private volatile boolean tookForOwn;

  /** Begins to listen. Called on the thread that may be interrupted. */
  void listen() {
    begin();
  }

  void stop() {
    heard = leave() || heard;
  }

  /**
   * Returns whether another thread has interrupted this thread since the sensor began to listen.
   * Clears the interrupt flag, unless an earlier call has already returned true. If the result is
   * false, the sensor continues to listen.
   *
   * @param thrown what the item threw, or null
   */
  boolean hasHeard(@Nullable Throwable thrown) {
    if (!heard) {
      heard = leave();
      boolean isInterrupt = Thread.interrupted() || thrown instanceof InterruptedException;
      if (!heard) {
        tookForOwn |= isInterrupt;
        begin();
        if (isInterrupt) {
          hearInAMoment();
        }
      }
    }
    return heard;
  }

  private void hearInAMoment() {
    LockSupport.parkNanos(this, MOMENT);
    heard = leave();
    if (heard) {
      Thread.interrupted();
    } else {
      begin();
    }
  }

  private boolean leave() {
    try {
      end(true);
      return !isOpen();
    } catch (ClosedByInterruptException e) {
      return true;
    } catch (AsynchronousCloseException e) {
      throw new AssertionError(e); // end(true) does not throw this
    }
  }

  /** Called on the interrupting thread. */
  @Override
  protected void implCloseChannel() {
    if (tookForOwn) {
      listener.interrupt();
    }
  }
}
