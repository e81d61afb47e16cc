package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.latchwork.processor.testing.TestCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Another processor generates the type of a record component. The copier that copies the record has
 * to wait for that type. Otherwise it would share the component with the original.
 */
@Tag("compiler")
class LateRecordComponentTest {
  @Test
  void copierWaitsForTypesOfComponents() {
    Compilation compilation =
        Compiler.javac()
            .withClasspath(TestCompiler.CLASS_PATH)
            .withProcessors(new Later(), new LatchworkProcessor())
            .compile(
                JavaFileObjects.forSourceString(
                    "shop.Order",
                    """
                    package shop;

                    import dev.latchwork.DeepCopy;
                    import java.util.List;

                    @DeepCopy
                    class Order {
                      List<Line> lines;
                      Discount discount;

                      record Line(Price price) {}

                      sealed interface Discount permits Fixed {}

                      record Fixed(Price price) implements Discount {}
                    }
                    """));
    assertThat(compilation.errors()).isEmpty();
    assertThat(TestCompiler.generated(compilation).get("OrderCopier.java"))
        .containsSubsequence("PriceCopier.copy(", "PriceCopier.copy(");
  }

  /** Generates {@code Price} in the first round. */
  private static final class Later extends AbstractProcessor {
    private boolean done;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!done) {
        done = true;
        try (Writer source = processingEnv.getFiler().createSourceFile("shop.Price").openWriter()) {
          source.write("package shop; @dev.latchwork.DeepCopy class Price { int[] cents; }");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}
