package dev.latchwork.processor.guarded.overflow;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Runs an action at each of some hundred depths at which the stack may end inside it, and counts
 * those that leave a lock held for ever. Prints a line for each kind of lock.
 */
final class StackSweep {
  private static final int BELOW = 150;
  private static final int ABOVE = 450;
  private static final int STACK = 256 << 10;

  /** An action and the objects whose locks it takes. */
  private record Trial(Runnable action, Object... owners) {}

  private StackSweep() {}

  public static void main(String[] arguments) throws Exception {
    int warm = Integer.parseInt(arguments[0]);
    for (Map.Entry<String, Supplier<Trial>> kind : kinds().entrySet()) {
      System.out.println(kind.getKey() + ": " + held(kind.getValue(), warm));
    }
  }

  private static Map<String, Supplier<Trial>> kinds() {
    Map<String, Supplier<Trial>> kinds = new LinkedHashMap<>();
    kinds.put("hand", () -> of(new Kinds.ByHand(), Kinds.ByHand::bump));
    kinds.put("hand, shared", () -> of(new Kinds.ByHandShared(), Kinds.ByHandShared::bump));
    kinds.put("hand, shared read", () -> of(new Kinds.ByHandShared(), Kinds.ByHandShared::look));
    kinds.put("hand, two objects", () -> of(new Kinds.ByHandTwice(), Kinds.ByHandTwice::bump));
    kinds.put("hand, tried", () -> of(new Kinds.ByHandTried(), Kinds.ByHandTried::bump));
    kinds.put("careless", () -> of(new Kinds.Careless(), Kinds.Careless::bump));
    kinds.put("optimistic", () -> of(new GuardedKinds_Optimistic(), Kinds.Optimistic::bump));
    kinds.put("optimistic setter", () -> of(new GuardedKinds_Optimistic(), o -> o.setCount(1)));
    kinds.put(
        "optimistic getter",
        () -> of(new GuardedKinds_Optimistic(), GuardedKinds_Optimistic::getCount));
    kinds.put(
        "optimistic runWithLock",
        () -> of(new GuardedKinds_Optimistic(), o -> o.runWithLock(locked -> {})));
    kinds.put(
        "optimistic tryWithLock", () -> of(new GuardedKinds_Optimistic(), StackSweep::tryWithLock));
    kinds.put(
        "optimistic deepCopy",
        () -> of(new GuardedKinds_Optimistic(), GuardedKinds_Optimistic::deepCopy));
    kinds.put(
        "optimistic toString",
        () -> of(new GuardedKinds_Optimistic(), GuardedKinds_Optimistic::toString));
    kinds.put(
        "optimistic two objects",
        () -> {
          GuardedKinds_Optimistic one = new GuardedKinds_Optimistic();
          GuardedKinds_Optimistic other = new GuardedKinds_Optimistic();
          return new Trial(() -> one.bumpWith(other), one, other);
        });
    kinds.put("exclusive", () -> of(new GuardedKinds_Exclusive(), Kinds.Exclusive::bump));
    kinds.put("read-write", () -> of(new GuardedKinds_ReadWrite(), Kinds.ReadWrite::bump));
    kinds.put(
        "read-write getter",
        () -> of(new GuardedKinds_ReadWrite(), GuardedKinds_ReadWrite::getCount));
    kinds.put("by", () -> of(new GuardedKinds_Declared(), Kinds.Declared::bump));
    kinds.put("optimistic, signals", () -> of(new GuardedKinds_Waiting(), Kinds.Waiting::bump));
    kinds.put(
        "optimistic, waits", () -> of(new GuardedKinds_Waiting(), Kinds.Waiting::bumpWhenPositive));
    kinds.put(
        "exclusive, waits",
        () -> of(new GuardedKinds_WaitingExclusive(), Kinds.WaitingExclusive::bumpWhenPositive));
    kinds.put(
        "read-write, waits",
        () -> of(new GuardedKinds_WaitingShared(), Kinds.WaitingShared::bumpWhenPositive));
    return kinds;
  }

  private interface Action<T> {
    void on(T object) throws Exception;
  }

  private static <T> Trial of(T object, Action<? super T> action) {
    return new Trial(
        () -> {
          try {
            action.on(object);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        },
        object);
  }

  private static void tryWithLock(GuardedKinds_Optimistic object) throws InterruptedException {
    object.tryWithLock(Duration.ofDays(1), locked -> 1);
  }

  private static String held(Supplier<Trial> kind, int warm) throws Exception {
    Trial warmed = kind.get();
    for (int i = 0; i < warm; i++) {
      warmed.action().run();
    }
    for (int i = 0; i < warm / 50; i++) {
      dive(200, warmed.action());
    }
    int low = 10;
    int high = 200_000;
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (overflows(middle, kind.get().action())) {
        high = middle;
      } else {
        low = middle;
      }
    }
    int held = 0;
    int odd = 0;
    for (int depth = Math.max(1, low - BELOW); depth < low + ABOVE; depth++) {
      Trial trial = kind.get();
      overflows(depth, trial.action());
      boolean isHeld = false;
      for (Object owner : trial.owners()) {
        isHeld |= isHeld(owner);
      }
      if (isHeld) {
        held++;
      } else {
        odd += isOddAfterNext(trial) ? 1 : 0;
      }
    }
    return held + " held, " + odd + " odd";
  }

  private static boolean overflows(int depth, Runnable action) throws InterruptedException {
    boolean[] over = {false};
    Thread deep =
        new Thread(
            null,
            () -> {
              try {
                dive(depth, action);
              } catch (StackOverflowError e) {
                over[0] = true;
              }
            },
            "deep",
            STACK);
    deep.start();
    deep.join();
    return over[0];
  }

  private static void dive(int depth, Runnable action) {
    if (depth == 0) {
      action.run();
    } else {
      dive(depth - 1, action);
    }
  }

  private static boolean isHeld(Object owner) throws IllegalAccessException {
    for (Class<?> c = owner.getClass(); c != null; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        field.setAccessible(true);
        Object value = field.getType().isPrimitive() ? null : field.get(owner);
        if (value instanceof ReentrantLock lock && lock.isLocked()) {
          return true;
        }
        if (value instanceof ReentrantReadWriteLock lock
            && (lock.isWriteLocked() || lock.getReadLockCount() > 0)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A version that an Error left odd is even after the next writer, so that getters go on. */
  private static boolean isOddAfterNext(Trial trial) throws ReflectiveOperationException {
    for (Object owner : trial.owners()) {
      if (owner instanceof GuardedKinds_Optimistic object) {
        object.bump();
      } else if (owner instanceof GuardedKinds_Waiting object) {
        object.bump();
      } else {
        return false;
      }
      Field version = owner.getClass().getDeclaredField("version");
      version.setAccessible(true);
      if ((version.getLong(owner) & 1) != 0) {
        return true;
      }
    }
    return false;
  }
}
