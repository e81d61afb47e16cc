package dev.latchwork.processor.guarded.locking;

import static javax.lang.model.element.Modifier.PRIVATE;

import com.palantir.javapoet.MethodSpec;

/** Helper methods that several kinds of lock have. */
public final class LockingHelpers {
  private LockingHelpers() {}

  public static MethodSpec.Builder declare(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(PRIVATE);
  }

  /** Waits a moment only: whoever prints an object must not be the one who deadlocks. */
  static MethodSpec tryHold(LockText text) {
    return text.method(
        """
        private static boolean tryHold(Lock lock) {
          // printing waits a moment at most: it must not be what deadlocks
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
