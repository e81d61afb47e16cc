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
 * Before a process of PIT tries the mutants of one class, it runs all tests of all test classes, to
 * learn their names. That would be most of its work here; so it goes through them without their
 * bodies. What these would have left behind are the tables of the processor: set up here, so that
 * no mutant is at work on them. Only the profile {@code pit} switches this on.
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

  /** All classes of the processor, once. */
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
