package dev.latchwork.processor.copy.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelperTextTest {
  private final NameAllocator names = new NameAllocator();

  private List<String> addLast() {
    CopyWriter writer = new CopyWriter(ClassName.get("", "Copier"), names, List.of());
    assertThat(new DeferredFillWriter(writer).addLast()).startsWith("addLast");
    return writer.helpers().stream().map(MethodSpec::toString).toList();
  }

  @Test
  void declaresWhatItCallsAfterItself() {
    assertThat(addLast())
        .satisfiesExactly(
            add -> assertThat(add).contains(" addLast(").contains(" last(copies).add(() -> {\n"),
            last -> assertThat(last).contains("Runnable> last("));
  }

  @Test
  void callsAHelperByTheNameThatItGot() {
    names.newName("addLast");
    names.newName("last");

    assertThat(addLast())
        .satisfiesExactly(
            add -> assertThat(add).contains(" addLast_(").contains(" last_(copies).add(() -> {\n"),
            last -> assertThat(last).contains("Runnable> last_("));
  }
}
