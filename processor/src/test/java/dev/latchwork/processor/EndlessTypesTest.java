package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.latchwork.processor.testing.TestCompiler;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles types whose arguments or bounds could be followed for ever. */
class EndlessTypesTest {

  static Stream<String> shapes() {
    return Stream.of(
        "@DeepCopy class Shape { Node<Integer> tree; }"
            + " record Node<T>(T head, Node<Two<T>> tail) {} record Two<T>(T a, T b) {}",
        "@Guarded class Shape { Node<Integer> tree; Node<?> wild; Node raw; }"
            + " record Node<T>(T head, Node<List<Node<T>>> tail, Node<Set<T>> other) {}",
        "@DeepCopy class Shape { Set<Node<Integer>> hashed; Map<Node<Node<?>>, String> keys; }"
            + " record Node<T>(T head, Node<Optional<T>> tail, Set<Node<Set<T>>> hashed) {}",
        "@DeepCopy class Shape<X> { Shape<List<X>> next; Set<Shape<Set<X>>> set; X x; }",
        "@DeepCopy class Shape<X> { final Shape<List<X>> next;"
            + " Shape(Shape<List<X>> next) { this.next = next; } X x; }",
        "@DeepCopy class Shape<T extends Gen<T, T>> { T t; }"
            + " @DeepCopy class Gen<T extends Gen<T, X>, X> { X value; T t; }",
        "@Guarded class Shape<T extends Optional<T>, U extends P<? extends U>> {"
            + " T t; Optional<T> o; U u; P<?> p; P<? extends U> m(Map<T, ? super U> p) { return null; } }"
            + " record P<T extends P<? extends T>>(T t, Optional<? extends T> o) {}",
        "@Guarded class Shape<E extends List<? extends E>, F extends E> {"
            + " Collection<? extends E> held; Map<F, ? super E> keys; E[] all; Optional<F> last; }",
        "class Shape { @ParallelMap(distributed = true, idempotent = true)"
            + " static <T extends List<? extends T>> T m(T t) { return t; } }",
        "class Shape<T extends Comparable<? super T>> { @ParallelMap"
            + " <U extends Map<? extends U, ? super T>> List<? super U> m(U u) { return null; } }",
        "@DeepCopy class Shape { A a; B b; } record A(B b, C c, D d, int[] x) {}"
            + " record B(A a, C c, D d, int[] x) {} record C(A a, B b, D d, int[] x) {}"
            + " record D(A a, B b, C c, int[] x) {}",
        "@DeepCopy class Shape { R0 first; }" + records(10, true, "R%d"),
        "@DeepCopy class Shape { List<R0> first; }" + records(10, true, "List<R%d>"),
        "@Guarded class Shape { R0 first; Map<R1, R2> m; }" + records(10, true, "Optional<R%d>"),
        "@DeepCopy class Shape { R0 first; }" + records(12, false, "R%d"));
  }

  /**
   * Returns records with very many paths through them: each record holds all other records, or
   * holds the next record twice.
   */
  private static String records(int count, boolean all, String held) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              IntStream others =
                  all
                      ? IntStream.range(0, count).filter(j -> j != i)
                      : IntStream.of(i + 1, i + 1).filter(j -> j < count);
              AtomicInteger name = new AtomicInteger();
              return others
                  .mapToObj(j -> held.formatted(j) + " c" + name.incrementAndGet() + ", ")
                  .collect(Collectors.joining("", " record R" + i + "(", "int[] x) {}"));
            })
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @MethodSource("shapes")
  @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void comesToAnEnd(String shape) {
    String imports = "package shapes; import dev.latchwork.*; import java.util.*; ";
    Compilation compilation =
        TestCompiler.compile(Map.of("shapes/Shape.java", imports + shape), "-Xlint:none");
    String unexplained =
        compilation.errors().stream()
            .map(e -> e.getMessage(Locale.ROOT))
            .filter(message -> !message.startsWith("[LW") || message.startsWith("[LW000]"))
            .collect(Collectors.joining("\n"));
    assertThat(unexplained).isEmpty();
  }
}
