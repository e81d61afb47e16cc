package dev.latchwork.processor.guarded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.LatchworkProcessor;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * It makes no difference whether the types that a class mentions are generated in the same build or
 * in an earlier one.
 */
@Tag("compiler")
class CleanAndIncrementalTest {
  private static final String WRAPPERS =
      """
      package desk;
      @dev.latchwork.Guarded.Of(java.util.Comparator.class)
      class Wrappers {}
      """;
  private static final String JOB =
      """
      package desk;
      class Job {
        @dev.latchwork.ParallelMap(forms = dev.latchwork.ParallelMap.Form.ALL)
        static int square(int n) {
          return n * n;
        }
      }
      """;
  private static final String PART =
      """
      package desk;
      @dev.latchwork.Guarded
      class Part {
        int count;
      }
      """;
  private static final String DESK =
      """
      package desk;
      @dev.latchwork.Guarded
      class Desk {
        JobPool pool;
        JobPool[] pools;
        GuardedComparator<String> order;
        GuardedPart part;
        java.util.List<GuardedPart> parts;
      }
      """;

  private static final String BASE =
      """
      package desk;
      class Base {
        int count;
        void add(int amount) {
          count += amount;
        }
      }
      """;
  private static final String DERIVED =
      """
      package desk;
      @dev.latchwork.Guarded
      class Derived extends Base {}
      """;

  @TempDir Path sources;
  @TempDir Path clean;
  @TempDir Path incremental;

  @Test
  void poolsWrappersAndGuardedClassesAreKnownEitherWay() throws IOException {
    Path wrappers = Files.writeString(sources.resolve("Wrappers.java"), WRAPPERS);
    Path job = Files.writeString(sources.resolve("Job.java"), JOB);
    Path part = Files.writeString(sources.resolve("Part.java"), PART);
    Path desk = Files.writeString(sources.resolve("Desk.java"), DESK);

    compile(clean, Stream.of(wrappers, job, part, desk));
    compile(incremental, Stream.of(wrappers, job, part));
    compile(incremental, Stream.of(desk));

    String generated = Files.readString(clean.resolve("desk/GuardedDesk.java"));
    assertThat(incremental.resolve("desk/GuardedDesk.java")).hasContent(generated);
    assertThat(generated)
        .doesNotContain("getPool")
        .contains("identity(super.order)", "identity(super.part)");
  }

  /** Class files contain the names of parameters only if javac was told to keep the names. */
  @Test
  void inheritedParametersKeepTheirNamesIfClassFilesDo() throws IOException {
    Path base = Files.writeString(sources.resolve("Base.java"), BASE);
    Path derived = Files.writeString(sources.resolve("Derived.java"), DERIVED);
    String generated = "desk/GuardedDerived.java";

    compile(clean, Stream.of(base, derived));
    compile(incremental, Stream.of(base), "-parameters");
    compile(incremental, Stream.of(derived), "-parameters");
    assertThat(clean.resolve(generated)).content().contains("add(int amount)");
    assertThat(incremental.resolve(generated)).content().contains("add(int amount)");

    compile(incremental, Stream.of(base));
    compile(incremental, Stream.of(derived));
    assertThat(incremental.resolve(generated)).content().contains("add(int arg0)");
  }

  private static void compile(Path output, Stream<Path> files, String... options)
      throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
      String path = output + File.pathSeparator + System.getProperty("java.class.path");
      List<String> all = new ArrayList<>(List.of(options));
      all.addAll(List.of("-d", output.toString(), "-cp", path, "-implicit:none"));
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null, manager, null, all, null, manager.getJavaFileObjectsFromPaths(files.toList()));
      task.setProcessors(List.of(new LatchworkProcessor()));
      assertThat(task.call()).isTrue();
    }
  }
}
