package dev.latchwork.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.testing.TestCompiler;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Measures costs in allocated bytes, which, unlike times, are the same in every run. */
@Tag("compiler")
class ManyClassesTest {
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final String CLASS =
      """
      package ring;
      @dev.latchwork.DeepCopy
      class Node%1$d {
        String name;
        java.util.List<String> tags = new java.util.ArrayList<>();
        Node%2$d next;
        java.util.List<Node%3$d> others = new java.util.ArrayList<>();
      }
      """;

  @Test
  void aFurtherClassOfManyThatHoldEachOtherCostsNoMore() {
    allocated(10);
    long few = allocated(60);
    long some = allocated(100);
    long many = allocated(180);
    assertThat(many - some).isLessThan((some - few) * 2 * 5 / 4);
  }

  /** Returns the bytes allocated to process classes each of which leads to all others. */
  private static long allocated(int classes) {
    Map<String, String> sources = new HashMap<>();
    for (int i = 0; i < classes; i++) {
      String text = CLASS.formatted(i, (i + 1) % classes, (i * 7 + 3) % classes);
      sources.put("ring/Node" + i + ".java", text);
    }
    long before = THREADS.getCurrentThreadAllocatedBytes();
    assertThat(TestCompiler.compile(sources, "-proc:only")).succeededWithoutWarnings();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
