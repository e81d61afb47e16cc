package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.LatchworkProcessor;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types compiled apart: a copier knows nothing that may change without it. */
class IncrementalTest {
  private static final String OWNER =
      """
      package parts;
      @dev.latchwork.DeepCopy
      public class Owner {
        public Part part;
      }
      """;
  private static final String PART =
      """
      package parts;
      @dev.latchwork.DeepCopy
      public class Part {
        public String name;
      }
      """;
  private static final String PART_WITH_OWNER =
      """
      package parts;
      @dev.latchwork.DeepCopy
      public class Part {
        public String name;
        public Owner owner;
      }
      """;
  private static final String MAIN =
      """
      package parts;
      public class Main implements java.util.concurrent.Callable<Boolean> {
        @Override
        public Boolean call() {
          Owner owner = new Owner();
          owner.part = new Part();
          owner.part.owner = owner;
          Owner copy = OwnerCopier.copy(owner);
          return copy != owner && copy.part != owner.part && copy.part.owner == copy;
        }
      }
      """;

  @TempDir Path classes;
  @TempDir Path sources;

  @Test
  void cycleThatOnlyOneSideKnowsIsKept() throws Exception {
    compile(List.of(source("Part.java", PART), source("Owner.java", OWNER)));
    byte[] before = Files.readAllBytes(classes.resolve("parts/OwnerCopier.class"));

    compile(List.of(source("Part.java", PART_WITH_OWNER)));
    compile(List.of(source("Main.java", MAIN)));

    assertThat(classes.resolve("parts/OwnerCopier.class")).hasBinaryContent(before);
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      Callable<?> main =
          (Callable<?>) loader.loadClass("parts.Main").getDeclaredConstructor().newInstance();
      assertThat(main.call()).isEqualTo(true);
    }
  }

  private Path source(String name, String text) throws IOException {
    return Files.writeString(sources.resolve(name), text);
  }

  private void compile(List<Path> files) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
      String path = classes + File.pathSeparator + System.getProperty("java.class.path");
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null,
              manager,
              null,
              List.of("-d", classes.toString(), "-cp", path, "-implicit:none"),
              null,
              manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(List.of(new LatchworkProcessor()));
      assertThat(task.call()).isTrue();
    }
  }
}
