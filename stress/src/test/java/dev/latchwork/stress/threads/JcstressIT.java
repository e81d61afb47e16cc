package dev.latchwork.stress.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * Runs the jcstress tests in this package. With a lock of any kind, no test may have a forbidden
 * outcome; without a lock, each test has to show its fault. The reports are in {@code
 * target/jcstress}.
 */
class JcstressIT {
  private static final String LONG = "latchwork.stress.long";

  /** Tests whose twins fail only on processors that reorder writes. x86 processors do not. */
  private static final Set<String> NOT_EVERYWHERE =
      Set.of(
          PublishingStress.class.getName() + ".Finished",
          PublishingStress.class.getName() + ".Copied");

  /**
   * A flag that jcstress usually sets itself. Here it does not, because it does not understand the
   * names of all classes.
   */
  private static final String PADDED = "-XX:-RestrictContended";

  /**
   * Mixes all kinds in each JVM, and makes threads yield between two steps, so that steps overlap.
   */
  @Test
  @DisabledIfSystemProperty(named = LONG, matches = "true")
  void nothingForbiddenIsSeenButWithoutLock() throws Exception {
    Collection<TestResult> results = runQuickly(".*");
    assertThat(kinds(results))
        .containsAll(names(Kind.values()))
        .containsAll(names(PoolKind.values()));
    Set<String> left = tests();
    left.removeAll(failingTwins(results));
    for (int more = 0; more < 3 && !left.isEmpty(); more++) {
      left.removeAll(failingTwins(runQuickly(exactly(left))));
    }
    assertThat(left).as("twins that never failed").isEmpty();
  }

  /**
   * Runs each kind in its own JVMs, with every way in which jcstress can have the code compiled.
   * The kinds of lock do not matter to tests of pools, which run only once, together with {@code
   * NONE}.
   */
  @ParameterizedTest
  @EnumSource
  @EnabledIfSystemProperty(named = LONG, matches = "true")
  void nothingForbiddenIsSeenInAnyMode(Kind kind) throws Exception {
    Collection<TestResult> results =
        run(
            kind.name(),
            List.of(
                "-t=" + (kind == Kind.NONE ? ".*" : "^(?!.*Pool)"),
                "-m=" + System.getProperty("latchwork.stress.mode"),
                "-jvmArgsPrepend=" + PADDED + " -Dlatchwork.kind=" + kind));
    if (kind == Kind.NONE) {
      assertThat(failingTwins(results)).containsAll(tests());
    }
  }

  private static Collection<TestResult> runQuickly(String tests) throws Exception {
    return run(
        "quick",
        List.of(
            "-t=" + tests,
            "-iters=1",
            "-time=100",
            "-sc=false",
            "-af=NONE",
            "-hs=128",
            "-pth=false",
            "-jvmArgs=" + PADDED + " -XX:+UseSerialGC -Dlatchwork.yields=true"));
  }

  private static String exactly(Set<String> tests) {
    return tests.stream().map(Pattern::quote).collect(Collectors.joining("|", "^(", ")$"));
  }

  private static void assertPassed(TestResult result) {
    assertThat(result.status())
        .as("%s %s", result.getName(), result.getMessages())
        .isEqualTo(Status.NORMAL);
    assertThat(result.grading().isPassed).as("%s %s", result.getName(), states(result)).isTrue();
  }

  private static Set<String> failingTwins(Collection<TestResult> results) {
    Set<String> twins = new TreeSet<>();
    results.stream().filter(r -> r.grading().hasInteresting).forEach(r -> twins.add(r.getName()));
    return twins;
  }

  private static Set<String> tests() {
    Set<String> tests = new TreeSet<>(TestList.tests());
    assertThat(tests.removeAll(NOT_EVERYWHERE)).isTrue();
    return tests;
  }

  /** Returns the kinds that occur in the results. */
  private static Set<String> kinds(Collection<TestResult> results) {
    Set<String> kinds = new TreeSet<>();
    for (TestResult result : results) {
      result.getStateKeys().forEach(state -> kinds.add(state.split(", ")[0]));
    }
    return kinds;
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static Map<String, Long> states(TestResult result) {
    Map<String, Long> states = new TreeMap<>();
    result.getStateKeys().forEach(state -> states.put(state, result.getCount(state)));
    return states;
  }

  private static Collection<TestResult> run(String name, List<String> options) throws Exception {
    Path folder = empty(Path.of("target", "jcstress", name));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.openjdk.jcstress.Main", "-r", "report"));
    for (String option : options) {
      command.addAll(List.of(option.split("=", 2)));
    }
    Path log = folder.resolve("log.txt");
    Process jcstress =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(jcstress.waitFor()).as(log.toString()).isZero();
    Collection<TestResult> results = results(folder);
    assertThat(results).isNotEmpty().allSatisfy(JcstressIT::assertPassed);
    return results;
  }

  private static Collection<TestResult> results(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      Path file = files.filter(f -> f.toString().endsWith(".bin.gz")).findFirst().orElseThrow();
      InProcessCollector collector = new InProcessCollector();
      DiskReadCollector reader = new DiskReadCollector(file.toString(), collector);
      reader.dump();
      reader.close();
      return collector.getTestResults();
    }
  }

  private static Path empty(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    return folder;
  }
}
