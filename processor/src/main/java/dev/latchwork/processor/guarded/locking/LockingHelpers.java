package dev.latchwork.processor.guarded.locking;

import static javax.lang.model.element.Modifier.PRIVATE;

import com.palantir.javapoet.MethodSpec;

/** Helper methods that several kinds of lock have. */
public final class LockingHelpers {
  private LockingHelpers() {}

  public static MethodSpec.Builder declare(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(PRIVATE);
  }

  /**
   * Returns a helper that waits for the lock only for a moment, so that printing an object never
   * causes a deadlock.
   */
  static MethodSpec tryHold(LockText text) {
    return text.method(
        """
        private static boolean tryHold(Lock lock) {
          // toString() must not cause a deadlock, so it waits only briefly
          if (lock.tryLock()) {
            return true;
          }
          boolean interrupted = Thread.interrupted();
          try {
            return lock.tryLock(100, TimeUnit.MILLISECONDS);
          } catch (InterruptedException e) {
            interrupted = true;
            return false;
          } finally {
            if (interrupted) {
              Thread.currentThread().interrupt();
            }
          }
        }
        """);
  }
}
