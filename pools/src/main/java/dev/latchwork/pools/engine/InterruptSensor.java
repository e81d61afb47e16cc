package dev.latchwork.pools.engine;

import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells an interrupt by another thread from one that a thread gave itself.
 *
 * <p>On a calling thread that does items, a flag that is set after an item is either the item's
 * own, and to be cleared, or meant for the caller, and the end of its map. {@link Thread} does not
 * tell which. Channels do: an interrupt by another thread closes a channel that the thread is
 * blocked in, and an interrupt by the thread itself does not. So for the time of an item the thread
 * is in this channel.
 *
 * <p>From JDK 21 on the interrupted thread can wake up, and ask, before the other one has closed
 * the channel. So after an interrupt it waits a moment for that, and where the word comes later
 * still, the thread is interrupted once more.
 *
 * <p>An item that blocks in a channel of its own leaves this one. If the caller is interrupted
 * after that, while the same item is still running and does not respond, that counts as the item's
 * own.
 */
final class InterruptSensor extends AbstractInterruptibleChannel {
  private static final long MOMENT = 1_000_000;

  private final Thread listener = Thread.currentThread();
  private boolean heard;

  /** An interrupt was taken for the item's own; another thread may still claim it. */
  private volatile boolean tookForOwn;

  /** Begins to listen, on the thread that is listened for. */
  void listen() {
    begin();
  }

  void stop() {
    heard = leave() || heard;
  }

  /**
   * Whether another thread has interrupted this one. If not, it listens on. Clears the flag.
   *
   * @param thrown what the item threw, if it did
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
      throw new AssertionError(e); // that is for what has not completed
    }
  }

  /** On the thread that interrupts. */
  @Override
  protected void implCloseChannel() {
    if (tookForOwn) {
      listener.interrupt();
    }
  }
}
