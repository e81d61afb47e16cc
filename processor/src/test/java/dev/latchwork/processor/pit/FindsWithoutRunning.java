package dev.latchwork.processor.pit;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Skips the bodies of tests while PIT only looks for tests. Before a PIT process tries the mutants
 * of a class, it runs all tests of all test classes to learn their names, which would be most of
 * its work here. The skipped tests would have initialized the processor's tables, so the tables are
 * initialized here, before any mutant is active. Only the profile {@code pit} uses this class.
 */
public final class FindsWithoutRunning implements InvocationInterceptor {
  private static final String PROCESS = "org.pitest.mutationtest.execute.MutationTestMinion";
  private static final String FINDER = "org.pitest.junit5.JUnit5TestUnitFinder";

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    proceedUnlessFinding(invocation);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    proceedUnlessFinding(invocation);
  }

  private static void proceedUnlessFinding(Invocation<Void> invocation) throws Throwable {
    if (calledFrom(PROCESS) && calledFrom(FINDER)) {
      Initialized.allClasses();
      invocation.skip();
    } else {
      invocation.proceed();
    }
  }

  private static boolean calledFrom(String className) {
    return StackWalker.getInstance()
        .walk(frames -> frames.anyMatch(f -> f.getClassName().equals(className)));
  }

  /** Initializes all classes of the processor, once. */
  private static final class Initialized {
    private static final Path CLASSES = Path.of("target/classes");

    static {
      try (Stream<Path> files = Files.walk(CLASSES)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
          String name = CLASSES.relativize(file).toString().replace(File.separatorChar, '.');
          Class.forName(name.substring(0, name.length() - ".class".length()));
        }
      } catch (IOException | ClassNotFoundException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    static void allClasses() {}
  }
}
