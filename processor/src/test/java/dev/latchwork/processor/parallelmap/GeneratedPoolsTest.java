package dev.latchwork.processor.parallelmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.latchwork.processor.LatchworkProcessor;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Runs the tests of the engine again, with pools that are generated for the release of the JDK that
 * runs this test. From Java 21 on, mapped methods that wait run on virtual threads. In the engine's
 * own build, the tests use copies of pools that were generated once.
 */
class GeneratedPoolsTest {
  private static final Path SOURCES = Path.of("../pools/src/test/java/dev/latchwork/pools");

  private static final String PACKAGE = "dev.latchwork.pools.";
  private static final String HERE = GeneratedPoolsTest.class.getPackageName();

  private static final List<String> TESTS =
      List.of(
          "BorrowedExecutorTest",
          "BuilderTest",
          "ChangedItemsTest",
          "CrossingPoolsTest",
          "DurationsTest",
          "EndlessInputTest",
          "FailureTest",
          "InterruptTest",
          "IsolationTest",
          "KeptInterruptTest",
          "LettingGoTest",
          "LifecycleTest",
          "MisbehavingTest",
          "NestedMapTest",
          "OwnInterruptTest",
          "PlacesTest",
          "ProgressTest",
          "RefusedSerializationTest",
          "SoakTest",
          "StreamTest",
          "SuppressedTest",
          "TimeoutTest");

  @Test
  void behaveLikeThoseThatTheEngineIsTestedWith(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path classes) throws Exception {
    compile(classes);
    try (Recompiled loader = new Recompiled(classes)) {
      Class<?> jobsPool = loader.loadClass(PACKAGE + "JobsPool");
      assertThat(jobsPool.getClassLoader()).isSameAs(loader);
      Thread.currentThread().setContextClassLoader(loader);
      TestExecutionSummary summary = run(loader);
      StringWriter failures = new StringWriter();
      summary.printFailuresTo(new PrintWriter(failures), 20);
      assertThat(summary.getTestsFailedCount()).as(failures.toString()).isZero();
      assertThat(summary.getTestsSucceededCount()).isGreaterThan(500);
    } finally {
      Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
    }
  }

  /**
   * Compiles the engine's tests with the mapped methods of this package, which have annotations,
   * instead of their own.
   */
  private static void compile(Path classes) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<Path> sources = new ArrayList<>();
    for (String mapped : List.of("Jobs.java", "FarJobs.java")) {
      String text = Files.readString(Path.of("src/test/java", HERE.replace('.', '/'), mapped));
      sources.add(
          Files.writeString(classes.resolve(mapped), text.replace(HERE, "dev.latchwork.pools")));
    }
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, null);
        Stream<Path> tests = Files.list(SOURCES)) {
      tests
          .filter(f -> f.toString().matches(".*(?<!Jobs)(?<!JobsPool)\\.java"))
          .sorted()
          .forEach(sources::add);
      JavaCompiler.CompilationTask task =
          javac.getTask(
              messages,
              files,
              null,
              List.of(
                  "--release", Integer.toString(Runtime.version().feature()),
                  "-cp", System.getProperty("java.class.path"),
                  "-s", Files.createDirectory(classes.resolve("generated")).toString(),
                  "-d", classes.toString()),
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new LatchworkProcessor()));
      assertThat(task.call()).as(messages.toString()).isTrue();
    }
  }

  private static TestExecutionSummary run(ClassLoader loader) throws ClassNotFoundException {
    LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
    for (String test : TESTS) {
      request.selectors(selectClass(loader.loadClass(PACKAGE + test)));
    }
    LauncherConfig alone =
        LauncherConfig.builder()
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .build();
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherDiscoveryRequest built = request.build();
    LauncherFactory.create(alone).execute(built, summary);
    return summary.getSummary();
  }

  /** Prefers classes that were compiled by this test to classes that were compiled with it. */
  private static final class Recompiled extends URLClassLoader {
    private final Path classes;

    Recompiled(Path classes) throws IOException {
      super(new URL[] {classes.toUri().toURL()}, GeneratedPoolsTest.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Path file = classes.resolve(name.replace('.', File.separatorChar) + ".class");
        if (!Files.exists(file)) {
          return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
      }
    }
  }
}
