package dev.latchwork.processor.pit;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Before a process of PIT tries the mutants of one class, it runs all tests of all test classes, to
 * learn their names. That would be most of its work here; so it goes through them without their
 * bodies. Only the profile {@code pit} switches this on.
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
      invocation.skip();
    } else {
      invocation.proceed();
    }
  }

  private static boolean calledFrom(String className) {
    return StackWalker.getInstance()
        .walk(frames -> frames.anyMatch(f -> f.getClassName().equals(className)));
  }
}
