package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * If a private field is missing, for instance after shrinking, the generated class fails to
 * initialize, and the exception names the field.
 */
class GoneFieldTest extends CompiledApart {
  private static final String MAIN =
      """
      package parts;
      public class Main implements java.util.concurrent.Callable<Boolean> {
        @Override
        public Boolean call() {
          return %s != null;
        }
      }
      """;

  private void compileWithout(String field, Path file) throws Exception {
    String text = Files.readString(file);
    assertThat(text).contains(field);
    Path again = source(file.getFileName().toString(), text.replace(field, ""));
    String[] arguments = {
      "-proc:none",
      "-d",
      classes.toString(),
      "-cp",
      System.getProperty("java.class.path"),
      again.toString()
    };
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments)).isZero();
  }

  @Test
  void copierNamesIt() throws Exception {
    Path part =
        source(
            "Part.java",
            "package parts; @dev.latchwork.DeepCopy public class Part {"
                + " public java.util.Date made = new java.util.Date(0);"
                + " private java.util.Date due; }");
    compile(List.of(part, source("Main.java", MAIN.formatted("PartCopier.copy(new Part())"))));
    assertThat(call("parts.Main")).isTrue();

    compileWithout("private java.util.Date due;", part);
    assertThatThrownBy(() -> call("parts.Main"))
        .isInstanceOf(ExceptionInInitializerError.class)
        .hasCauseInstanceOf(NoSuchFieldException.class)
        .hasStackTraceContaining("due");
  }

  @Test
  void guardedClassNamesIt() throws Exception {
    Path till =
        source(
            "Till.java",
            "package parts; @dev.latchwork.Guarded public class Till {" + " private long cash; }");
    compile(List.of(till, source("Main.java", MAIN.formatted("new GuardedTill().toString()"))));
    assertThat(call("parts.Main")).isTrue();

    compileWithout("private long cash;", till);
    assertThatThrownBy(() -> call("parts.Main"))
        .isInstanceOf(ExceptionInInitializerError.class)
        .hasCauseInstanceOf(NoSuchFieldException.class)
        .hasStackTraceContaining("cash");
  }
}
