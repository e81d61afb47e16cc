package images;

import dev.latchwork.Guarded;
import dev.latchwork.ParallelMap;
import java.io.Serializable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;

/** Objects that cannot be sent along. */
class Targets {
  static class WithLock implements Serializable {
    private static final long serialVersionUID = 1;

    private final ReentrantLock lock = new ReentrantLock();

    @ParallelMap(distributed = true, idempotent = true)
    int resize(String image) {
      return lock.getHoldCount();
    }
  }

  static class WithPool implements Serializable {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial")
    private ExecutorService threads;

    @ParallelMap(distributed = true, idempotent = true)
    int resize(String image) {
      return threads == null ? 0 : 1;
    }
  }

  static class WithLostLock implements Serializable {
    private static final long serialVersionUID = 1;

    private final transient ReentrantLock lock = new ReentrantLock();

    @ParallelMap(distributed = true, idempotent = true)
    int resize(String image) {
      return lock.getHoldCount();
    }
  }

  @Guarded
  @SuppressWarnings("LW106")
  static class Unguarded implements Serializable {
    private static final long serialVersionUID = 1;

    long resized;

    @ParallelMap(distributed = true, idempotent = true)
    int resize(String image) {
      return image.length();
    }
  }

  static class Around {
    class Inner implements Serializable {
      private static final long serialVersionUID = 1;

      @ParallelMap(distributed = true, idempotent = true)
      int resize(String image) {
        return image.length();
      }
    }
  }

  static class Generic<T extends Serializable> implements Serializable {
    private static final long serialVersionUID = 1;

    @ParallelMap(distributed = true, idempotent = true)
    <T extends Serializable> int hides(T image) {
      return image.hashCode();
    }
  }

  static class Named {
    String name;
  }

  static class OfNamed extends Named implements Serializable {
    private static final long serialVersionUID = 1;

    @ParallelMap(distributed = true, idempotent = true)
    int resize(String image) {
      return image.length();
    }
  }

  static class Sized implements Serializable {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial")
    Object unit;
  }

  static class OfSized extends Sized {
    private static final long serialVersionUID = 1;

    @ParallelMap(distributed = true, idempotent = true)
    int resize(String image) {
      return image.length();
    }
  }
}
