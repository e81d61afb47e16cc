package dev.latchwork.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.latchwork.processor.testing.TestCompiler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles random programs. A program that compiles without the processor also compiles with it,
 * and without warnings in generated files, unless Latchwork refuses it with an error that has an
 * id. {@code -Dlatchwork.fuzz.programs} is the number of programs, and {@code
 * -Dlatchwork.fuzz.seed} is the seed of the first program. A failure shows a program that has been
 * shrunk.
 */
class RandomProgramsTest {
  private static final int ATTEMPTS = 12;

  static LongStream seeds() {
    long first = Long.getLong("latchwork.fuzz.seed", 1);
    return LongStream.range(first, first + Integer.getInteger("latchwork.fuzz.programs", 100));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void compilesOrIsRefused(long seed) {
    Optional<Program> valid = valid(ProgramGenerator.program(seed));
    if (valid.flatMap(RandomProgramsTest::fault).isPresent()) {
      Program smallest = new Shrinker(p -> isValid(p) && fault(p).isPresent()).shrink(valid.get());
      assertThat(fault(smallest)).as("seed %d, shrunk:%n%s", seed, smallest).isEmpty();
    }
  }

  @Test
  void mostProgramsAreValidAndManyAreAccepted() {
    List<Program> valid =
        LongStream.range(1, 41)
            .mapToObj(ProgramGenerator::program)
            .flatMap(program -> valid(program).stream())
            .toList();
    assertThat(valid).hasSizeGreaterThan(20);
    assertThat(valid.stream().map(RandomProgramsTest::compile).map(Compilation::errors))
        .filteredOn(List::isEmpty)
        .hasSizeGreaterThan(5);
  }

  @Test
  void shrinksToTheLinesOfTheFault() {
    Map<String, List<String>> files = new LinkedHashMap<>();
    files.put("A.java", List.of("class A {", "int a;", "int b;", "}"));
    files.put("B.java", List.of("class B {", "}"));
    Program smallest =
        new Shrinker(p -> p.toString().contains("class A") && p.toString().contains("int b"))
            .shrink(new Program(files));
    assertThat(smallest.files()).isEqualTo(Map.of("A.java", List.of("class A {", "int b;")));
  }

  /**
   * Returns the program without the members and files that javac rejects; empty if there are too
   * many.
   */
  private static Optional<Program> valid(Program program) {
    Program candidate = program;
    for (int i = 0; i < ATTEMPTS && !candidate.files().isEmpty(); i++) {
      List<Diagnostic<? extends JavaFileObject>> errors = withoutProcessor(candidate).errors();
      if (errors.isEmpty()) {
        return Optional.of(candidate);
      }
      candidate = without(candidate, errors.get(0));
    }
    return Optional.empty();
  }

  private static Program without(Program program, Diagnostic<? extends JavaFileObject> error) {
    String path = error.getSource() == null ? "" : error.getSource().toUri().getPath();
    String name = path.startsWith("/") ? path.substring(1) : path;
    int line = (int) error.getLineNumber() - 1;
    List<String> lines = program.files().getOrDefault(name, List.of());
    boolean isMember = line > 0 && line < lines.size() && lines.get(line).startsWith("  ");
    return isMember ? program.withoutLine(name, line) : program.withoutFile(name);
  }

  private static boolean isValid(Program program) {
    return withoutProcessor(program).errors().isEmpty();
  }

  private static Compilation withoutProcessor(Program program) {
    return Compiler.javac()
        .withClasspath(TestCompiler.CLASS_PATH)
        .withOptions("--release", "17", "-proc:none")
        .compile(
            program.sources().entrySet().stream()
                .map(file -> TestCompiler.source(file.getKey(), file.getValue()))
                .toList());
  }

  private static Compilation compile(Program program) {
    return TestCompiler.compile(program.sources(), "-Alatchwork.doors=warn");
  }

  /** Returns something that is wrong and that Latchwork has to prevent; empty if nothing is. */
  private static Optional<String> fault(Program program) {
    try {
      List<Diagnostic<? extends JavaFileObject>> all = compile(program).diagnostics();
      boolean refused =
          all.stream().anyMatch(d -> d.getKind() == Diagnostic.Kind.ERROR && isExplained(d));
      return all.stream().filter(d -> isFault(d, refused)).map(Object::toString).findFirst();
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.of(e.toString());
    }
  }

  /**
   * Returns whether Latchwork has to prevent the message. If something is refused, nothing is
   * generated for it, so other errors may follow.
   */
  private static boolean isFault(Diagnostic<? extends JavaFileObject> d, boolean refused) {
    boolean isError = d.getKind() == Diagnostic.Kind.ERROR;
    if (isError && message(d).contains("LW000")) {
      return true;
    }
    boolean isGenerated =
        d.getSource() != null && d.getSource().getName().contains("SOURCE_OUTPUT");
    return !refused && (isError ? !isExplained(d) : isGenerated && isWarning(d));
  }

  private static boolean isWarning(Diagnostic<?> d) {
    return d.getKind() == Diagnostic.Kind.WARNING
        || d.getKind() == Diagnostic.Kind.MANDATORY_WARNING;
  }

  private static boolean isExplained(Diagnostic<?> d) {
    return message(d).startsWith("[LW");
  }

  private static String message(Diagnostic<?> d) {
    return d.getMessage(Locale.ROOT);
  }
}
