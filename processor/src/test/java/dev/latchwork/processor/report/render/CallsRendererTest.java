package dev.latchwork.processor.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.report.model.LockStep;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallsRendererTest {
  private static LockStep step(String from, String to, boolean cyclic) {
    return new LockStep(from, to, "", Optional.empty(), cyclic);
  }

  private static String rendered(LockStep... steps) {
    Html html = new Html();
    new CallsRenderer(html, name -> name).render(List.of(steps));
    return html.toString();
  }

  @Test
  void describesASinglePathInTheSingular() {
    assertThat(rendered(step("A", "B", false)))
        .contains("<desc>1 path between guarded classes, not on a cycle; ");
    assertThat(rendered(step("A", "A", true)))
        .contains("<desc>1 path between guarded classes, on a cycle; ");
  }

  @Test
  void countsSeveralPaths() {
    assertThat(rendered(step("A", "B", true), step("B", "A", true), step("C", "A", false)))
        .contains("<desc>3 paths between guarded classes, 2 of them on a cycle; ");
  }
}
