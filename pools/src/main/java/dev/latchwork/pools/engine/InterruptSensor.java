package dev.latchwork.pools.engine;

import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.spi.AbstractInterruptibleChannel;

/**
 * Tells an interrupt by another thread from one that a thread gave itself.
 *
 * <p>On a calling thread that does items, a flag that is set after an item is either the item's
 * own, and to be cleared, or meant for the caller, and the end of its map. {@link Thread} does not
 * tell which. Channels do: an interrupt by another thread closes a channel that the thread is
 * blocked in, and an interrupt by the thread itself does not. So for the time of an item the thread
 * is in this channel.
 *
 * <p>An item that blocks in a channel of its own leaves this one. If the caller is interrupted
 * after that, while the same item is still running and does not respond, that counts as the item's
 * own.
 */
final class InterruptSensor extends AbstractInterruptibleChannel {
  private boolean heard;

  /** Begins to listen, on the thread that is listened for. */
  void listen() {
    begin();
  }

  void stop() {
    heard = leave() || heard;
  }

  /** Whether another thread has interrupted this one. If not, it clears the flag and listens on. */
  boolean hasHeard() {
    if (!heard) {
      heard = leave();
      if (!heard) {
        Thread.interrupted();
        begin();
      }
    }
    return heard;
  }

  private boolean leave() {
    try {
      end(true);
      return false;
    } catch (ClosedByInterruptException e) {
      return true;
    } catch (AsynchronousCloseException e) {
      throw new AssertionError(e); // nobody else has this channel
    }
  }

  @Override
  protected void implCloseChannel() {
    // there is nothing to close
  }
}
