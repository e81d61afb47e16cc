package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.PageExamples.Block;
import dev.latchwork.processor.testing.ForkedJavac;
import dev.latchwork.processor.testing.ForkedJavac.Result;
import java.io.File;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lombok.Getter;
import lombok.Locked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests the page for users of Lombok: of each example, Lombok's side and Latchwork's side are
 * compiled and run with the same caller.
 */
@Execution(ExecutionMode.CONCURRENT)
class LombokIT {
  private static final Path PAGE = Path.of("../docs/coming-from.md");
  private static final String IMPORTS =
      "import dev.latchwork.*; import java.util.*; import java.util.concurrent.*;"
          + " import java.util.function.*; import lombok.*; ";
  private static final Pattern TYPE = Pattern.compile("class (\\w+)");

  @TempDir private Path folder;

  static Stream<Arguments> sides() throws IOException {
    PageExamples page = page();
    return page.names().stream()
        .filter(name -> !page.of(name, "caller").isEmpty())
        .flatMap(name -> Stream.of(Arguments.of(name, "there"), Arguments.of(name, "here")));
  }

  @ParameterizedTest
  @MethodSource("sides")
  void sidePrintsWhatThePageShows(String name, String side) throws Exception {
    PageExamples page = page();
    Block caller = page.of(name, "caller").get(0);
    ForkedJavac javac = new ForkedJavac(folder);
    for (Block source : List.of(caller, page.of(name, side).get(0))) {
      javac.source(typeIn(source) + ".java", IMPORTS + source.text());
    }
    assertThat(compile(javac, side.equals("there"))).isEqualTo(new Result(0, List.of()));
    assertThat(String.join("\n", javac.run(typeIn(caller)).lines()))
        .isEqualTo(output(page, name, side).orElseThrow());
  }

  private static Optional<String> output(PageExamples page, String name, String side) {
    return Stream.of(side + "_output", "both_output")
        .flatMap(kind -> page.of(name, kind).stream())
        .map(block -> block.text().strip())
        .findFirst();
  }

  @Test
  void examplesAreThoseThatThePageAnnounces() throws Exception {
    assertThat(sides().map(side -> side.get()[0]).distinct())
        .containsExactly("data", "getter", "wither", "builder");
  }

  @Test
  void witherAndBuilderOfGuardedClassAreDoors() throws Exception {
    ForkedJavac javac =
        new ForkedJavac(folder)
            .source(
                "Offer.java",
                "@dev.latchwork.Guarded @lombok.AllArgsConstructor class Offer {\n"
                    + "@lombok.With private int price; }")
            .source(
                "Order.java",
                "@dev.latchwork.Guarded\n"
                    + "@lombok.Builder(toBuilder = true) class Order { private int amount; }");
    assertThat(compile(javac, false).lines())
        .filteredOn(line -> line.contains("error:"))
        .containsExactlyInAnyOrder(
            "Offer.java:2: error: [LW160] new Offer(..) creates an object without a lock: use"
                + " GuardedOffer instead, or take one as a parameter",
            "Order.java:2: error: [LW160] new Order(..) creates an object without a lock: use"
                + " GuardedOrder instead, or take one as a parameter");
  }

  @Test
  void equalsThatLombokAddsTakesBothLocks() throws Exception {
    ForkedJavac javac =
        new ForkedJavac(folder)
            .source(
                "Point.java",
                "@dev.latchwork.Guarded @lombok.EqualsAndHashCode class Point { int x; }");
    assertThat(compile(javac, false)).isEqualTo(new Result(0, List.of()));
    assertThat(javac.generated().get("GuardedPoint.java"))
        .containsSubsequence(
            "public boolean equals(", "low.lock.lock();", "high.lock.lock();", "super.equals(");
  }

  @Test
  void lockedIsForMethods() {
    assertThat(Locked.class.getAnnotation(Target.class).value())
        .containsExactly(ElementType.METHOD);
  }

  private static Result compile(ForkedJavac javac, boolean lombokAlone) throws Exception {
    Path lombok = Path.of(Getter.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String classes = ForkedJavac.annotations() + File.pathSeparator + lombok;
    String processors =
        lombokAlone ? lombok.toString() : ForkedJavac.processorJar() + File.pathSeparator + lombok;
    Result result = javac.compile("-processorpath", processors, "-cp", classes);
    return new Result(result.status(), withoutThoseOfTheJvm(result.lines()));
  }

  /** Drops the warnings that newer JVMs print about the way in which Lombok gets into javac. */
  private static List<String> withoutThoseOfTheJvm(List<String> lines) {
    return lines.stream().filter(line -> !line.startsWith("WARNING: ")).toList();
  }

  private static PageExamples page() throws IOException {
    return PageExamples.in(Files.readString(PAGE));
  }

  private static String typeIn(Block source) {
    Matcher type = TYPE.matcher(source.text());
    assertThat(type.find()).isTrue();
    return type.group(1);
  }
}
