package dev.latchwork.processor.guarded.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.Guarded;
import dev.latchwork.processor.testing.Crowd;
import dev.latchwork.processor.testing.Rival;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every method that can be overridden takes the lock, but also works if a constructor calls it
 * before there is a lock.
 */
class WrappingTest {

  interface Greeter {
    default String greet() {
      return "hello";
    }
  }

  static class Base {
    private String inherited = "";

    protected void append(String text, Runnable meanwhile) {
      String seen = inherited;
      meanwhile.run();
      inherited = seen + text;
    }

    String inherited() {
      return inherited;
    }
  }

  @Guarded
  static class Chain extends Base implements Greeter {
    int[] links = {1};
    private final List<String> log = new ArrayList<>();

    @SuppressWarnings("LW169")
    Chain() {
      log("made");
    }

    void log(String line) {
      if (log != null) {
        log.add(line);
      }
    }

    int logged() {
      return log.size();
    }

    void hold(Runnable meanwhile) {
      meanwhile.run();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Chain chain && chain.logged() == logged();
    }

    @Override
    public int hashCode() {
      return log.size();
    }
  }

  @Guarded
  @SuppressWarnings({"serial", "LW106"})
  static class Line<E> extends ArrayDeque<E> {
    private int calls;

    Line(Collection<? extends E> elements) {
      super(elements);
    }

    @Override
    public void addLast(E element) {
      calls++;
      super.addLast(element);
    }

    int calls() {
      return calls;
    }

    void hold(Runnable meanwhile) {
      meanwhile.run();
    }
  }

  /** Takes the lock without asking whether there is one yet. */
  static class NaiveLine extends ArrayDeque<String> {
    private static final long serialVersionUID = 1;

    private final transient java.util.concurrent.locks.ReentrantLock lock =
        new java.util.concurrent.locks.ReentrantLock();

    NaiveLine(Collection<String> elements) {
      super(elements);
    }

    @Override
    public void addLast(String element) {
      lock.lock();
      try {
        super.addLast(element);
      } finally {
        lock.unlock();
      }
    }
  }

  /** Returns the methods that can be overridden, apart from those of Object. */
  private static List<String> overridable(Class<?> type) {
    return Stream.of(type, type.getSuperclass(), Greeter.class)
        .flatMap(t -> Arrays.stream(t.getDeclaredMethods()))
        .filter(m -> !m.isSynthetic())
        .filter(
            m -> (m.getModifiers() & (Modifier.STATIC | Modifier.FINAL | Modifier.PRIVATE)) == 0)
        .map(m -> m.getName() + Arrays.toString(m.getParameterTypes()))
        .distinct()
        .toList();
  }

  @Test
  void everyMethodThatCanBeOverriddenIs() {
    assertThat(overridable(Chain.class)).hasSize(8);
    assertThat(Arrays.stream(GuardedWrappingTest_Chain.class.getDeclaredMethods()))
        .extracting(m -> m.getName() + Arrays.toString(m.getParameterTypes()))
        .containsAll(overridable(Chain.class));
  }

  @Test
  void inheritedMethodsAndDefaultsWaitForTheLock() {
    var chain = new GuardedWrappingTest_Chain();
    List<Runnable> ways =
        List.of(
            () -> chain.append("b", () -> {}),
            chain::inherited,
            chain::greet,
            chain::logged,
            () -> chain.log("x"),
            chain::hashCode,
            () -> chain.equals(null),
            chain::getLinks,
            () -> chain.setLinks(null),
            () -> chain.updateLinks(links -> links));
    for (Runnable way : ways) {
      Rival rival = new Rival(way);
      chain.hold(rival);
      assertThat(rival.waited()).isTrue();
      rival.join();
    }
  }

  @Test
  @SuppressWarnings("LW160")
  void twinDoesNotWait() {
    Chain chain = new Chain();
    Rival rival = new Rival(chain::greet);
    chain.hold(rival);
    assertThat(rival.waited()).isFalse();
    rival.join();
  }

  @Test
  void inheritedMethodLosesNoUpdate() {
    var chain = new GuardedWrappingTest_Chain();
    Rival rival = new Rival(() -> chain.append("b", () -> {}));
    chain.append("a", rival);
    rival.join();
    assertThat(chain.inherited()).isEqualTo("ab");
  }

  @Test
  @SuppressWarnings("LW160")
  void twinLosesUpdateOfInheritedMethod() {
    Chain chain = new Chain();
    Rival rival = new Rival(() -> chain.append("b", () -> {}));
    chain.append("a", rival);
    rival.join();
    assertThat(chain.inherited()).isEqualTo("a");
  }

  @Test
  void constructorMayCallWhatIsWrapped() {
    assertThat(new GuardedWrappingTest_Chain().logged()).isEqualTo(1);
  }

  @Test
  void superclassConstructorMayCallWhatIsWrapped() {
    var line = new GuardedWrappingTest_Line<>(List.of("a", "b"));
    assertThat(line.size()).isEqualTo(2);
    Rival rival = new Rival(() -> line.addLast("c"));
    line.hold(rival);
    assertThat(rival.waited()).isTrue();
    rival.join();
    assertThat(line.calls()).isPositive();
  }

  @Test
  void twinFailsInTheConstructorOfItsSuperclass() {
    assertThatThrownBy(() -> new NaiveLine(List.of("a"))).isInstanceOf(NullPointerException.class);
  }

  @Test
  void equalsAndHashCodeStayThePairOfTheClass() {
    var one = new GuardedWrappingTest_Chain();
    var same = new GuardedWrappingTest_Chain();
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
    same.log("more");
    assertThat(one).isNotEqualTo(same);
  }

  @Test
  void crowdDrainsEveryElementOnce() throws InterruptedException {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      numbers.add(i);
    }
    var line = new GuardedWrappingTest_Line<Integer>(numbers);
    long[] sums = new long[4];
    Crowd.run(
        4,
        index -> {
          for (Integer taken = line.pollFirst(); taken != null; taken = line.pollFirst()) {
            sums[index] += taken;
          }
        });
    assertThat(sums[0] + sums[1] + sums[2] + sums[3]).isEqualTo(20_000L * 19_999 / 2);
  }
}
