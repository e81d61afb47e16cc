package dev.latchwork.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.latchwork.Guarded;
import dev.latchwork.processor.LatchworkProcessor;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.testing.TestCompiler;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the listener that runs the checks when javac has attributed a class. */
@Tag("compiler")
class ListenerTest {
  private static final String ACCOUNT =
      "package bank; @dev.latchwork.Guarded public class Account { protected long balance; }";

  @Test
  void checkThatThrowsIsReportedAtTheTypeAndNotThrown() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new Broken())
            .compile(
                JavaFileObjects.forSourceString("bank.Account", ACCOUNT),
                JavaFileObjects.forSourceString("bank.Other", "package bank; class Other {}"));
    assertThat(TestCompiler.diagnostics(compilation))
        .singleElement()
        .asString()
        .startsWith("Account.java:1:")
        .contains("[LW000] Account could not be processed (java.lang.IllegalStateException: oh)");
  }

  @Test
  void whatJavacCannotMakeSenseOfIsLeftToJavac() {
    String gauge =
        """
        package bank;
        import java.util.function.Supplier;
        @dev.latchwork.Guarded class Gauge {
          private int level;
          Gauge(Missing<Integer> all) {
            all.add((Missing<Integer>) this::read);
            all.add((Supplier<Integer>) this::nowhere);
          }
          int read() { return level; }
        }
        """;
    // Error Prone asks for this policy: javac goes on after errors
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new LatchworkProcessor())
            .withOptions("-XDshould-stop.ifError=FLOW")
            .withClasspath(List.of(annotations()))
            .compile(JavaFileObjects.forSourceString("bank.Gauge", gauge));
    assertThat(compilation.errors()).hasSize(3);
    assertThat(ids(compilation)).isEmpty();
  }

  /** Registers a check that throws, in the way in which the processor registers its checks. */
  private static final class Broken extends AbstractProcessor {
    @Override
    public synchronized void init(ProcessingEnvironment processing) {
      super.init(processing);
      Check broken =
          (code, report) -> {
            throw new IllegalStateException("oh");
          };
      Listener.register(
          processing,
          Env.of(processing),
          domain -> new Checks(List::of, () -> List.of(broken)),
          Optional.empty(),
          Optional.empty());
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("dev.latchwork.*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return false;
    }
  }

  @Test
  void classFilesOfAnotherModuleAreEnough(@TempDir Path classes) throws IOException {
    Compilation library = TestCompiler.compile(Map.of("bank/Account.java", ACCOUNT));
    for (JavaFileObject file : library.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        Path target = classes.resolve(file.getName().replaceFirst("^/?CLASS_OUTPUT/", ""));
        Files.createDirectories(target.getParent());
        try (var in = file.openInputStream()) {
          Files.copy(in, target);
        }
      }
    }
    String use =
        """
        package shop;
        class Use {
          bank.Account made = new bank.Account();
          bank.Account accepted = new bank.GuardedAccount();
        }
        """;
    String subclass = "package shop; class Savings extends bank.Account { }";
    List<File> alone = List.of(classes.toFile());
    assertThat(ids(compile("shop.Use", use, alone))).containsExactly("[LW160]");
    List<File> withAnnotations = List.of(classes.toFile(), annotations());
    assertThat(ids(compile("shop.Savings", subclass, withAnnotations))).containsExactly("[LW161]");
  }

  private static File annotations() {
    try {
      return new File(Guarded.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static Compilation compile(String name, String source, List<File> classes) {
    return Compiler.javac()
        .withProcessors(new LatchworkProcessor())
        .withClasspath(classes)
        .compile(JavaFileObjects.forSourceString(name, source));
  }

  private static List<String> ids(Compilation compilation) {
    return compilation.diagnostics().stream()
        .map(d -> d.getMessage(null))
        .filter(text -> text.startsWith("[LW"))
        .map(text -> text.substring(0, "[LW000]".length()))
        .toList();
  }
}
