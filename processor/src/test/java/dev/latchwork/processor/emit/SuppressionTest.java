package dev.latchwork.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionTest {
  private final Suppression suppression = new Suppression("SuppressWarnings", "exports");

  @Test
  void comesLastBeforeTheDeclaration() {
    assertThat(suppression.on(List.of("  @Override", "  void f() {", "  }")))
        .containsExactly("  @Override", "  @SuppressWarnings(\"exports\")", "  void f() {", "  }");
  }

  @Test
  void joinsWhatIsSuppressedAlready() {
    assertThat(suppression.on(List.of("@SuppressWarnings(\"a\")", "class C {", "}")))
        .containsExactly("@SuppressWarnings({\"a\", \"exports\"})", "class C {", "}");
    assertThat(suppression.on(List.of("@java.lang.SuppressWarnings({\"a\", \"b\"})", "class C {")))
        .containsExactly("@SuppressWarnings({\"a\", \"b\", \"exports\"})", "class C {");
  }

  @Test
  void leavesAnnotationsOfSeveralLinesWhole() {
    assertThat(
            suppression.on(
                List.of("@Types({", "    @Type(\")\"),", "    @Type('(')", "})", "class C {")))
        .containsExactly(
            "@Types({",
            "    @Type(\")\"),",
            "    @Type('(')",
            "})",
            "@SuppressWarnings(\"exports\")",
            "class C {");
  }

  @Test
  void leavesAnnotationsOfTypesBehindIt() {
    assertThat(suppression.on(List.of("  @Override", "  @Nullable String f() {", "  }")))
        .containsExactly(
            "  @Override", "  @SuppressWarnings(\"exports\")", "  @Nullable String f() {", "  }");
    assertThat(suppression.on(List.of("  @Sized(max = 3) String f() {", "  }")))
        .containsExactly(
            "  @SuppressWarnings(\"exports\")", "  @Sized(max = 3) String f() {", "  }");
    assertThat(suppression.on(List.of("  @Nullable Map<K, V> updateAll(", "      int a) {", "  }")))
        .containsExactly(
            "  @SuppressWarnings(\"exports\")",
            "  @Nullable Map<K, V> updateAll(",
            "      int a) {",
            "  }");
  }
}
