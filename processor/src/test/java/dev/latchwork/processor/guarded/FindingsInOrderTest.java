package dev.latchwork.processor.guarded;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.latchwork.processor.testing.TestCompiler;
import java.util.Map;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The mistakes of a class are reported from its top to its bottom, whatever step finds them. */
@Tag("compiler")
class FindingsInOrderTest {

  @Test
  void findingsComeInTheOrderOfTheSource() {
    Compilation compilation =
        TestCompiler.compile(
            Map.of(
                "no/Many.java",
                """
                package no;
                import dev.latchwork.*;
                @Guarded(by = "missing")
                abstract class Many implements java.io.Serializable {
                  final void first() {}
                  public int second;
                  abstract int third();
                  Many(Many fourth) { second = fourth.second; }
                  @Elements Object fifth;
                  @Read @Unguarded void sixth() {}
                }
                """));
    assertThat(compilation.errors())
        .extracting(Diagnostic::getLineNumber)
        .hasSizeGreaterThan(7)
        .isSorted();
  }
}
