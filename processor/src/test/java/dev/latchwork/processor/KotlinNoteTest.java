package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.latchwork.processor.testing.TestCompiler;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A note says that bodies of Kotlin classes are not checked; it is not repeated per class. */
class KotlinNoteTest {
  private static final String NOTE =
      "Latchwork checks no method bodies of Kotlin classes, since kapt hides them.";

  private static long notes(String annotations) {
    Map<String, String> sources = new HashMap<>();
    sources.put("kotlin/Metadata.java", "package kotlin; public @interface Metadata {}");
    for (String name : new String[] {"Desk", "Lamp", "Shelf"}) {
      sources.put(name + ".java", annotations + " public class " + name + " { int used; }");
    }
    Compilation compilation = TestCompiler.compile(sources);
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generatedSourceFiles()).hasSize(3);
    return compilation.notes().stream().filter(n -> n.getMessage(Locale.ROOT).equals(NOTE)).count();
  }

  @Test
  void isSaidOnce() {
    assertThat(notes("@dev.latchwork.Guarded @kotlin.Metadata")).isEqualTo(1);
  }

  @Test
  void isNotSaidOfJava() {
    assertThat(notes("@dev.latchwork.Guarded")).isZero();
  }
}
