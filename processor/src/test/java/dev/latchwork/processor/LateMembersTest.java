package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Until the generated class exists, Eclipse hides every member that mentions it by its qualified
 * name and with type arguments. The generated class would lack these members.
 */
@Tag("compiler")
class LateMembersTest {
  @TempDir private Path sources;
  @TempDir private Path output;

  private List<String> compile(String box) throws IOException {
    Path folder = Files.createDirectories(sources.resolve("bank"));
    Files.writeString(folder.resolve("Box.java"), box);
    return EclipseCompilerTest.compile(sources, output);
  }

  @Test
  void refusesMemberThatItShowsTooLate() throws IOException {
    String box =
        """
        package bank;

        @dev.latchwork.Guarded
        class Box<T> {
          T value;

          void take(GuardedBox<T> other) {
            value = null;
          }

          void take(bank.GuardedBox<String> other, int times) {
            value = null;
          }
        }
        """;
    assertThat(compile(box))
        .singleElement()
        .asString()
        .startsWith("Box.java:11:")
        .contains("[LW004] the generated class for Box lacks Box.take(GuardedBox, int),");
    assertThat(compile(box.replace("bank.GuardedBox", "GuardedBox"))).isEmpty();
    assertThat(EclipseCompilerTest.generated(output).get("GuardedBox.java"))
        .contains("super.take(other)", "super.take(other, times)");
  }

  @Test
  void pointsAtTheOverloadThatNamesTheClass() throws IOException {
    assertThat(
            compile(
                """
                package bank;

                @dev.latchwork.Guarded
                class Box<T> {
                  T value;

                  void give(GuardedBox<T> other) {
                    value = null;
                  }

                  void take(bank.GuardedBox<String> other) {
                    value = null;
                  }

                  void take(java.util.List<String> other) {
                    value = null;
                  }
                }
                """))
        .singleElement()
        .asString()
        .startsWith("Box.java:11:")
        .contains("[LW004] the generated class for Box lacks Box.take(GuardedBox),");
  }

  @Test
  void namesConstructorByItsClassAndParameters() throws IOException {
    String box =
        """
        package bank;

        @dev.latchwork.Guarded
        class Box<T> {
          T value;

          Box() {}

          Box(bank.GuardedBox<String>[] others, int times) {}

          void give(GuardedBox<T> other) {
            value = null;
          }
        }
        """;
    assertThat(compile(box))
        .singleElement()
        .asString()
        .startsWith("Box.java:9:")
        .contains(
            "[LW004] the generated class for Box lacks Box(GuardedBox[], int), because the compiler"
                + " reported it too late");
    assertThat(compile(box.replace("bank.GuardedBox", "GuardedBox"))).isEmpty();
  }

  @Test
  void refusesFieldToo() throws IOException {
    assertThat(
            compile(
                """
                package bank;

                @dev.latchwork.Guarded
                class Box<T> {
                  T value;
                  bank.GuardedBox<String> next;

                  void give(GuardedBox<T> other) {
                    value = null;
                  }
                }
                """))
        .singleElement()
        .asString()
        .startsWith("Box.java:6:")
        .contains("[LW004] the generated class for Box lacks Box.next,");
  }
}
