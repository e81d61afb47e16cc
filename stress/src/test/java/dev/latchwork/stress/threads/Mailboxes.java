package dev.latchwork.stress.threads;

import dev.latchwork.Guarded;
import dev.latchwork.Unguarded;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A mailbox for each kind of lock, and one without. */
final class Mailboxes {
  private Mailboxes() {}

  @Guarded
  abstract static class Optimistic extends Mailbox {
    @Override
    @Unguarded
    int poll() {
      return ((GuardedMailboxes_Optimistic) this).tryTake(Duration.ZERO).orElse(0);
    }
  }

  @Guarded(fair = true)
  abstract static class Fair extends Mailbox {
    @Override
    @Unguarded
    int poll() {
      return ((GuardedMailboxes_Fair) this).tryTake(Duration.ZERO).orElse(0);
    }
  }

  @Guarded(lock = Guarded.Lock.EXCLUSIVE)
  abstract static class Exclusive extends Mailbox {
    @Override
    @Unguarded
    int poll() {
      return ((GuardedMailboxes_Exclusive) this).tryTake(Duration.ZERO).orElse(0);
    }
  }

  @Guarded(lock = Guarded.Lock.READ_WRITE)
  abstract static class ReadWrite extends Mailbox {
    @Override
    @Unguarded
    int poll() {
      return ((GuardedMailboxes_ReadWrite) this).tryTake(Duration.ZERO).orElse(0);
    }
  }

  @Guarded(lock = Guarded.Lock.READ_WRITE, fair = true)
  abstract static class FairReadWrite extends Mailbox {
    @Override
    @Unguarded
    int poll() {
      return ((GuardedMailboxes_FairReadWrite) this).tryTake(Duration.ZERO).orElse(0);
    }
  }

  @Guarded(lock = Guarded.Lock.MONITOR)
  abstract static class Monitor extends Mailbox {
    @Override
    @Unguarded
    int poll() {
      return ((GuardedMailboxes_Monitor) this).tryTake(Duration.ZERO).orElse(0);
    }
  }

  @Guarded(by = "mutex")
  abstract static class By extends Mailbox {
    final ReentrantLock mutex = new ReentrantLock();

    @Override
    @Unguarded
    int poll() {
      return ((GuardedMailboxes_By) this).tryTake(Duration.ZERO).orElse(0);
    }
  }

  @Guarded(by = "access")
  abstract static class ByReadWrite extends Mailbox {
    final ReentrantReadWriteLock access = new ReentrantReadWriteLock();

    @Override
    @Unguarded
    int poll() {
      return ((GuardedMailboxes_ByReadWrite) this).tryTake(Duration.ZERO).orElse(0);
    }
  }

  /** A mailbox without a lock, for the twins. It cannot wait. */
  static final class None extends Mailbox {
    @Override
    int take() {
      return poll();
    }

    @Override
    int poll() {
      Integer letter = mail.peek();
      Pause.here();
      mail.poll();
      return letter == null ? 0 : letter;
    }
  }
}
