package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.testing.ForkedJavac;
import dev.latchwork.processor.testing.ForkedJavac.Result;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Attributes.Name;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Runs the packaged processor in a separate javac process. */
@Execution(ExecutionMode.CONCURRENT)
class PackagedProcessorIT {
  private static final String ACCOUNT =
      """
      import dev.latchwork.Guarded;
      import java.util.ArrayList;
      import java.util.List;

      @Guarded
      class Account {
        private final String owner;
        long balance;
        final List<Long> amounts = new ArrayList<>();

        Account(String owner) {
          this.owner = owner;
        }

        void deposit(long amount) {
          balance += amount;
          amounts.add(amount);
        }
      }
      """;
  private static final String USE =
      """
      class Use {
        static long use() {
          GuardedAccount account = new GuardedAccount("Ann");
          account.deposit(5);
          return account.getBalance();
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void jarAloneOnTheProcessorPathIsEnough() throws Exception {
    ForkedJavac javac = inPackage("bank");
    assertThat(javac.compile("-cp", annotations())).isEqualTo(new Result(0, List.of()));
    assertThat(javac.generated()).containsOnlyKeys("bank/GuardedAccount.java");
  }

  @Test
  void worksInTheUnnamedPackage() throws Exception {
    ForkedJavac javac =
        new ForkedJavac(folder).source("Account.java", ACCOUNT).source("Use.java", USE);
    assertThat(javac.compile("-cp", annotations())).isEqualTo(new Result(0, List.of()));
    assertThat(javac.generated()).containsOnlyKeys("GuardedAccount.java");
  }

  @Test
  void marksWhatIsGeneratedInNamedModuleThatReadsNothingElse() throws Exception {
    ForkedJavac javac =
        inPackage("bank")
            .source("module-info.java", "/** M. */ module bank { requires static dev.latchwork; }");
    assertThat(javac.compile("--module-path", annotations())).isEqualTo(new Result(0, List.of()));
    assertThat(javac.generated().get("bank/GuardedAccount.java"))
        .contains("@Generated(\"dev.latchwork.processor.LatchworkProcessor\")");
  }

  @Test
  void warnsOfNothingInModuleThatExportsAnnotatedClasses() throws Exception {
    ForkedJavac javac =
        new ForkedJavac(folder)
            .source(
                "bank/Account.java", "package bank; " + ACCOUNT.replace("class ", "public class "))
            .source(
                "module-info.java",
                "/** M. */ module bank { requires static dev.latchwork; exports bank; }");
    assertThat(javac.compile("--module-path", annotations())).isEqualTo(new Result(0, List.of()));
  }

  @Test
  void manifestsNameVersionAndBundle() throws Exception {
    for (Path jar :
        List.of(ForkedJavac.annotations(), ForkedJavac.pools(), ForkedJavac.processorJar())) {
      assertThat(manifest(jar)).containsEntry(new Name("Implementation-Version"), "0.1.0-SNAPSHOT");
    }
    assertThat(manifest(ForkedJavac.annotations()))
        .containsEntry(new Name("Bundle-SymbolicName"), "dev.latchwork")
        .containsEntry(new Name("Bundle-Version"), "0.1.0")
        .containsEntry(new Name("Export-Package"), "dev.latchwork;version=\"0.1.0\"");
    assertThat(manifest(ForkedJavac.pools()))
        .containsEntry(new Name("Bundle-SymbolicName"), "dev.latchwork.pools");
  }

  private static Attributes manifest(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getManifest().getMainAttributes();
    }
  }

  @Test
  void writesTheReviewPageForSeveralModulesIntoTheFirst() throws Exception {
    ForkedJavac javac = new ForkedJavac(folder);
    for (String module : List.of("bank.east", "bank.west")) {
      String name = module.replace('.', '_');
      javac
          .source(
              module + "/module-info.java",
              "/** M. */ module %s { requires static dev.latchwork; }".formatted(module))
          .source(
              module + "/" + name + "/Till.java",
              "package %s; @dev.latchwork.Guarded class Till { int cash; }".formatted(name));
    }
    Result result =
        javac.compile("--module-source-path", ".", "-p", annotations(), "-Alatchwork.report=true");
    assertThat(result).isEqualTo(new Result(0, List.of()));
    assertThat(folder.resolve("gen/bank.east/latchwork-review.html"))
        .content()
        .contains("bank_east", "bank_west");
  }

  @Test
  void wrapsWhatLombokAdds() throws Exception {
    ForkedJavac javac = withLombok(new ForkedJavac(folder));
    String classes = path(ForkedJavac.annotations(), lombok());
    for (String both :
        List.of(
            path(ForkedJavac.processorJar(), lombok()),
            path(lombok(), ForkedJavac.processorJar()))) {
      assertThat(javac.compile("-processorpath", both, "-cp", classes).status()).isZero();
      assertThat(javac.generated().get("GuardedPerson.java"))
          .contains("return super.getName();")
          .contains("super.setName(");
    }
  }

  @Test
  void generatesWithoutLombokToo() throws Exception {
    ForkedJavac javac = withLombok(new ForkedJavac(folder));
    assertThat(javac.compile("-cp", path(ForkedJavac.annotations(), lombok())).status()).isZero();
    assertThat(javac.generated().get("GuardedPerson.java")).doesNotContain("super.getName()");
  }

  @Test
  void wrapsWhatLombokAddsToSuperclass() throws Exception {
    ForkedJavac javac = new ForkedJavac(folder);
    javac.source(
        "Named.java", "class Named { @lombok.Getter @lombok.Setter private String name; }");
    javac.source("Person.java", "@dev.latchwork.Guarded class Person extends Named { int age; }");
    String both = path(ForkedJavac.processorJar(), lombok());
    String classes = path(ForkedJavac.annotations(), lombok());
    assertThat(javac.compile("-processorpath", both, "-cp", classes).status()).isZero();
    assertThat(javac.generated().get("GuardedPerson.java"))
        .contains("return super.getName();")
        .contains("super.setName(");
  }

  private static ForkedJavac withLombok(ForkedJavac javac) throws IOException {
    return javac.source(
        "Person.java",
        """
        @dev.latchwork.Guarded
        class Person {
          @lombok.Getter @lombok.Setter private String name;
          int age;

          static int ageOf(GuardedPerson person) {
            return person.getAge();
          }
        }
        """);
  }

  private static Path lombok() throws Exception {
    return Path.of(lombok.Getter.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static String path(Path... parts) {
    return Arrays.stream(parts).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  void sameSourcesGiveTheSameBytes(@TempDir Path again) throws Exception {
    ForkedJavac first = withAllFeatures(inPackage("bank"));
    ForkedJavac second = withAllFeatures(inPackage(new ForkedJavac(again), "bank"));
    second.source("a/ComesFirst.java", "package a; class ComesFirst { }");
    assertThat(first.compile("-cp", annotations()).status()).isZero();
    assertThat(second.compile("-cp", annotations()).status()).isZero();
    Map<String, String> generated = first.generated();
    assertThat(generated)
        .containsOnlyKeys(
            "bank/GuardedAccount.java", "bank/OrderCopier.java", "bank/StatementsPool.java")
        .isEqualTo(second.generated());
  }

  private static ForkedJavac withAllFeatures(ForkedJavac javac) throws IOException {
    return javac
        .source(
            "bank/Order.java",
            "package bank; @dev.latchwork.DeepCopy record Order(String id, long[] amounts) { }")
        .source(
            "bank/Statements.java",
            """
            package bank;
            class Statements {
              @dev.latchwork.ParallelMap int print(String account) { return account.length(); }
            }
            """);
  }

  @Test
  void addsNothingToAnErrorOfJavac() throws Exception {
    ForkedJavac javac =
        inPackage("bank")
            .source("bank/Broken.java", "package bank; class Broken { int i = \"one\"; }");
    Result result = javac.compile("-cp", annotations());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.lines().get(0))
        .startsWith("bank")
        .endsWith("Broken.java:1: error: incompatible types: String cannot be converted to int");
    assertThat(result.lines()).last().isEqualTo("1 error");
    assertThat(result.lines()).noneMatch(l -> l.contains("LW"));
    assertThat(javac.generated()).containsOnlyKeys("bank/GuardedAccount.java");
  }

  @Test
  void generatesAllTheRestBesideASyntaxError() throws Exception {
    ForkedJavac javac =
        inPackage("bank").source("bank/Broken.java", "package bank; class Broken { int i = ; }");
    Result result = javac.compile("-cp", annotations(), "--should-stop=ifError=FLOW");
    assertThat(result.lines()).last().isEqualTo("1 error");
    assertThat(result.lines()).noneMatch(l -> l.contains("LW") || l.contains("Guarded"));
    assertThat(javac.generated()).containsOnlyKeys("bank/GuardedAccount.java");
  }

  @Test
  void reportsOnceWhatItLooksAtInSeveralRounds() throws Exception {
    ForkedJavac javac =
        new ForkedJavac(folder)
            .source("Node.java", "@dev.latchwork.Guarded class Node { GuardedRing ring; }")
            .source(
                "Ring.java",
                "@dev.latchwork.Guarded class Ring { GuardedNode first; public int size; }");
    Result result = javac.compile("-cp", annotations(), "-Alatchwork.doors=warn");
    assertThat(result.lines()).filteredOn(l -> l.contains("[LW")).hasSize(1);
    assertThat(result.lines()).last().isEqualTo("1 warning");
    assertThat(javac.generated()).containsOnlyKeys("GuardedNode.java", "GuardedRing.java");
  }

  @Test
  void addsNothingToAnUnknownTypeInTheAnnotatedClass() throws Exception {
    ForkedJavac javac =
        new ForkedJavac(folder)
            .source("Box.java", "@dev.latchwork.Guarded class Box { Missing missing; }");
    Result result = javac.compile("-cp", annotations());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.lines().get(0)).isEqualTo("Box.java:1: error: cannot find symbol");
    assertThat(result.lines()).last().isEqualTo("1 error");
    assertThat(result.lines()).noneMatch(l -> l.contains("LW"));
  }

  @Test
  void reportsAllMistakesOfClassAtOnce() throws Exception {
    ForkedJavac javac =
        new ForkedJavac(folder)
            .source(
                "Account.java",
                """
                import dev.latchwork.Guarded;

                @Guarded
                abstract class Account {
                  public long balance;

                  final void close() {
                    balance = 0;
                  }

                  abstract void transfer(Account to, long amount);
                }
                """);
    Result result = javac.compile("-cp", annotations());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.lines().stream().filter(l -> l.contains("error: [LW")))
        .hasSize(3)
        .anyMatch(l -> l.startsWith("Account.java:5:"))
        .anyMatch(l -> l.startsWith("Account.java:7:"))
        .anyMatch(l -> l.startsWith("Account.java:11:"));
    assertThat(result.lines()).last().isEqualTo("3 errors");
  }

  @Test
  void jarHoldsNothingThatIsNotOurs() throws Exception {
    try (ZipFile jar = new ZipFile(ForkedJavac.processorJar().toFile())) {
      assertThat(jar.stream().filter(e -> !e.isDirectory()).map(e -> e.getName()))
          .allMatch(n -> n.startsWith("dev/latchwork/processor/") || n.startsWith("META-INF/"))
          .noneMatch(n -> n.endsWith("module-info.class"))
          .contains(
              "META-INF/LICENSE",
              "META-INF/NOTICE",
              "dev/latchwork/processor/shaded/javapoet/JavaFile.class");
      assertThat(text(jar, "META-INF/services/javax.annotation.processing.Processor"))
          .isEqualTo("dev.latchwork.processor.LatchworkProcessor");
      assertThat(text(jar, "META-INF/gradle/incremental.annotation.processors"))
          .isEqualToIgnoringCase("dev.latchwork.processor.LatchworkProcessor,isolating");
    }
  }

  private static String text(ZipFile jar, String entry) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(entry))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private ForkedJavac inPackage(String name) throws IOException {
    return inPackage(new ForkedJavac(folder), name);
  }

  private static ForkedJavac inPackage(ForkedJavac javac, String name) throws IOException {
    String declaration = "package " + name + ";\n";
    return javac
        .source(name + "/Account.java", declaration + ACCOUNT)
        .source(name + "/Use.java", declaration + USE);
  }

  private static String annotations() {
    return ForkedJavac.libraries();
  }
}
