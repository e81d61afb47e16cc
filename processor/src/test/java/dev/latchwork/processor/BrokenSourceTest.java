package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.latchwork.processor.testing.TestCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles incomplete and invalid sources: only the compiler reports what is wrong with them. Each
 * source of the goldens is cut off at as many places as {@code -Dlatchwork.cuts} says.
 */
class BrokenSourceTest {
  private static final int CUTS = Integer.getInteger("latchwork.cuts", 1);

  private static final String IMPORTS =
      "package broken; import dev.latchwork.*; import java.util.*; ";

  static Stream<Path> cases() throws IOException {
    return GoldenCases.all().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysNothingOfSourceThatIsCutOff(Path name) throws IOException {
    Path folder = GoldenCases.GOLDEN.resolve(name);
    List<Path> files = TestCompiler.filesIn(folder);
    for (Path cutOff : files) {
      String text = TestCompiler.read(cutOff);
      for (int cut = 1; cut <= CUTS; cut++) {
        int length = text.length() * (2 * cut - 1) / (2 * CUTS);
        List<JavaFileObject> sources = new ArrayList<>();
        for (Path file : files) {
          sources.add(
              TestCompiler.source(
                  folder.relativize(file).toString(),
                  file.equals(cutOff) ? text.substring(0, length) : TestCompiler.read(file)));
        }
        Compilation compilation = TestCompiler.compile(sources, TestCompiler.options(folder));
        assertThat(noise(compilation)).as("%s cut off after %s", cutOff, length).isEmpty();
      }
    }
  }

  @Test
  void saysNothingOfClassesThatInheritInACircle() {
    assertOnlyJavacComplains(
        "@Guarded @DeepCopy class A extends B { int[] x; } class B extends C {} class C extends A {}");
    assertOnlyJavacComplains(
        "@Guarded class A { B b; void take(B b) {} } class B extends C {} class C extends B {}");
    assertOnlyJavacComplains(
        "@DeepCopy class A { B b; List<C> c; } interface B extends C {} interface C extends B {}");
    assertOnlyJavacComplains("@Guarded interface A extends B {} interface B extends A {}");
    assertOnlyJavacComplains("@DeepCopy record A(A2 a) {} sealed interface A2 extends A2 {}");
    assertOnlyJavacComplains("@Guarded class A<T extends U, U extends T> { T t; List<U> u; }");
    assertOnlyJavacComplains("class A extends A { @ParallelMap int f(A a) { return 1; } }");
    assertOnlyJavacComplains(
        "class A { enum B implements B { X; @ParallelMap int f(int a) { return 1; } } }");
  }

  /** With these sources, there is a round in which javac 17 finds no {@code java.lang.Object}. */
  @Test
  void saysNothingWhereACircleHidesTheJdk() {
    Compilation compilation =
        TestCompiler.compile(
            List.of(
                TestCompiler.source(
                    "a/Order.java",
                    "package a; interface Order extends Iterator<Iterable<String>>, Person.Basket {}"),
                TestCompiler.source(
                    "a/Person.java",
                    "package a; abstract class Person<K extends Number & Comparable<K>>"
                        + " implements Node.Account, Order {}"),
                TestCompiler.source(
                    "b/Tree.java",
                    "package b; abstract class Tree implements Function<ArrayDeque<String>, Ledger> {"
                        + " static class Cache extends Tree.Shelf {}"
                        + " abstract static class Shelf extends HashSet<Ledger> {} }"),
                TestCompiler.source(
                    "b/Ledger.java",
                    "package b; import java.util.*; @dev.latchwork.Guarded(fair = true)"
                        + " public interface Ledger extends Map.Entry<Map<Double, String>, Set<String>>,"
                        + " Iterator<Tree.Shelf> {}")),
            List.of("-Alatchwork.doors=warn", "-XDshould-stop.ifError=FLOW"));
    assertThat(compilation.errors()).isNotEmpty();
    assertThat(noise(compilation)).isEmpty();
  }

  @Test
  void saysNothingOfImportsThatAreMissing() {
    assertOnlyJavacComplains(
        "@Guarded class A extends Missing<String> { Absent a; List<Lost> l; }");
    assertOnlyJavacComplains("@DeepCopy class A { Absent a; Map<Lost, int[]> l; A(Gone g) {} }");
    assertOnlyJavacComplains("@DeepCopy record A(Absent a, List<? extends Lost>... l) {}");
    assertOnlyJavacComplains("class A { @ParallelMap Absent f(List<Lost> l) { return null; } }");
    assertOnlyJavacComplains("@Guarded.Of(Missing.class) class A {}");
    assertOnlyJavacComplains(
        "@DeepCopy class A { Nested<String> n; record Nested<T>(T t, Nested<Lost<T>> n) {} }");
    assertOnlyJavacComplains(
        "@DeepCopy class A extends B {} class B { List<? extends R[]> l; record R(S s) {}"
            + " record S(Lost<int[]> l, R r) {} }");
    assertOnlyJavacComplains("@Guarded(lock = Lost.EXCLUSIVE, by = MISSING) class A { int a; }");
  }

  @Test
  void saysNothingOfNamesThatAreMissing() {
    assertOnlyJavacComplains("@Guarded @DeepCopy class A { int ");
    assertOnlyJavacComplains("@Guarded @DeepCopy class A { List<String> = null; int a; }");
    assertOnlyJavacComplains("@DeepCopy record A(int, List<String> l) {}");
    assertOnlyJavacComplains("class A { @ParallelMap int (int a) { return 1; } }");
    assertOnlyJavacComplains("class A { @ParallelMap int f(int) { return 1; } }");
    assertOnlyJavacComplains("@Guarded interface A { int (); void f(List<String>); }");
  }

  @Test
  void saysNothingOfLocksWhoseNamesAreMissing() {
    Compilation compilation =
        TestCompiler.compile(
            Map.of(
                "broken/A.java",
                IMPORTS
                    + "@Guarded class A { @GuardedBy(MISSING) int a; @GuardedBy({\"b\", \"c\"}) int b; }"
                    + " @interface GuardedBy { String value(); }"),
            "-XDshould-stop.ifError=FLOW");
    assertThat(compilation.errors()).hasSize(2);
    assertThat(compilation.warnings())
        .noneMatch(warning -> warning.getMessage(Locale.ROOT).contains("LW192"));
  }

  private static void assertOnlyJavacComplains(String source) {
    Compilation compilation =
        TestCompiler.compile(Map.of("broken/A.java", IMPORTS + source), "-Xlint:none");
    assertThat(compilation.errors()).as(source).isNotEmpty();
    assertThat(noise(compilation)).as(source).isEmpty();
  }

  /** Returns the errors that report a defect of Latchwork, or that are in generated code. */
  private static List<String> noise(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .filter(d -> d.getMessage(Locale.ROOT).contains("LW000") || isGenerated(d))
        .map(Object::toString)
        .toList();
  }

  private static boolean isGenerated(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    return source != null && source.toUri().toString().contains("SOURCE_OUTPUT");
  }
}
