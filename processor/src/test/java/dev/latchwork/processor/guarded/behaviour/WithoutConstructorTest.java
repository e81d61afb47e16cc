package dev.latchwork.processor.guarded.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.Guarded;
import dev.latchwork.When;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.Test;

/** Mappers and mocks create objects without a constructor. Such an object has no lock. */
class WithoutConstructorTest {

  @Guarded
  static class Hits {
    long hits;

    void hit() {
      hits++;
    }

    void hit(Hits other) {
      other.hits++;
    }
  }

  /**
   * Its constructor calls a method that the generated class overrides, when there is no lock yet.
   */
  @Guarded
  @SuppressWarnings("LW169")
  static class Early {
    long hits;

    Early() {
      hit();
    }

    void hit() {
      hits++;
    }
  }

  @Guarded(lock = Guarded.Lock.READ_WRITE)
  static class Waits {
    long hits;

    boolean isHit() {
      return hits > 0;
    }

    @When("isHit")
    void awaitHit() {}
  }

  /**
   * Every object has a monitor, but without a constructor there is no number that orders two
   * monitors.
   */
  @Guarded(lock = Guarded.Lock.MONITOR)
  static class Till {
    long cents;

    void add(long amount) {
      cents += amount;
    }

    void moveTo(Till other, long amount) {
      cents -= amount;
      other.cents += amount;
    }
  }

  private static <T> T allocate(Class<T> type) throws ReflectiveOperationException {
    Class<?> unsafe = Class.forName("sun.misc.Unsafe");
    Field instance = unsafe.getDeclaredField("theUnsafe");
    instance.setAccessible(true);
    return type.cast(
        unsafe.getMethod("allocateInstance", Class.class).invoke(instance.get(null), type));
  }

  @Test
  void throwsAtItsFirstCall() throws ReflectiveOperationException {
    GuardedWithoutConstructorTest_Hits hits = allocate(GuardedWithoutConstructorTest_Hits.class);

    assertThatThrownBy(hits::hit).isInstanceOf(NullPointerException.class);
    assertThat(hits.getHits()).isZero();
  }

  @Test
  void throwsWhereItsLockCannotBeOrdered() throws ReflectiveOperationException {
    GuardedWithoutConstructorTest_Till made = new GuardedWithoutConstructorTest_Till();
    GuardedWithoutConstructorTest_Till allocated =
        allocate(GuardedWithoutConstructorTest_Till.class);
    allocated.add(1);

    assertThatThrownBy(() -> allocated.moveTo(made, 1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> made.moveTo(allocated, 1)).isInstanceOf(IllegalStateException.class);
    assertThat(allocated.getCents()).isEqualTo(1);
    made.moveTo(new GuardedWithoutConstructorTest_Till(), 1);
    assertThat(made.getCents()).isEqualTo(-1);
  }

  /** While {@code super(..)} runs, there is no lock either, but the object works. */
  @Test
  void worksWhileItsConstructorRuns() {
    GuardedWithoutConstructorTest_Early early = new GuardedWithoutConstructorTest_Early();
    early.hit();

    assertThat(early.getHits()).isEqualTo(2);
  }

  @Test
  void hidesLocksFromMappersOfFields() {
    Class<?>[] generated = {
      GuardedWithoutConstructorTest_Hits.class, GuardedWithoutConstructorTest_Waits.class
    };
    assertThat(generated)
        .allSatisfy(
            type ->
                assertThat(Arrays.stream(type.getDeclaredFields()))
                    .filteredOn(f -> !Modifier.isStatic(f.getModifiers()))
                    .isNotEmpty()
                    .allMatch(f -> Modifier.isTransient(f.getModifiers())));
    assertThat(Arrays.stream(GuardedWithoutConstructorTest_Waits.class.getDeclaredFields()))
        .anyMatch(f -> f.getType() == Condition.class)
        .anyMatch(f -> f.getType() == ReentrantReadWriteLock.class || f.getType() == Lock.class);
  }
}
