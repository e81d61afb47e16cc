package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pools that an earlier version generated, and that were compiled against that version of the
 * library, run on this version. {@code src/test/older} has a folder for each earlier version. It
 * holds the sources, only for reading, and the class files, which are never compiled again.
 */
class OlderPoolTest {
  private static final Path OLDER = Path.of("src/test/older");

  private static final String EXPECTED =
      "[aa, bb][ccc]d[e, f][g]0hnull1nulljava.io.IOException: no word[i, jj][9, 16][25][k!, l!]no wordtrue\n";

  static Stream<Path> versions() throws IOException {
    return Files.list(OLDER).sorted();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void runsOnThisVersion(Path version) throws Exception {
    try (URLClassLoader older = new URLClassLoader(classes(version), getClass().getClassLoader())) {
      assertThat(run(older)).isEqualTo(EXPECTED.repeat(4) + "2");
    }
  }

  /** The twin: a library that lacks one class against which the pools were compiled. */
  @ParameterizedTest
  @MethodSource("versions")
  void doesNotRunOnAVersionThatLacksAClass(Path version) throws Exception {
    ClassLoader lacking =
        new ClassLoader(getClass().getClassLoader()) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals("dev.latchwork.pools.engine.Items")) {
              throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
          }
        };
    try (URLClassLoader older = new URLClassLoader(classes(version), lacking)) {
      assertThat(catchThrowable(() -> run(older)))
          .isInstanceOf(InvocationTargetException.class)
          .hasRootCauseInstanceOf(ClassNotFoundException.class);
    }
  }

  private static URL[] classes(Path version) throws IOException {
    return new URL[] {version.resolve("classes").toUri().toURL()};
  }

  private static String run(ClassLoader older) throws Exception {
    return (String) older.loadClass("older.Uses").getMethod("run").invoke(null);
  }
}
