package dev.latchwork.processor.source;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Unwraps processing environments. Build tools wrap the compiler's environment before they pass it
 * to processors: Gradle in an object with a field {@code delegate}, IntelliJ IDEA in a proxy whose
 * handler has a field for the environment.
 */
public final class Environments {
  private Environments() {}

  /** Returns the environment and the environments that it wraps, the outermost first. */
  public static Set<ProcessingEnvironment> unwrap(ProcessingEnvironment environment) {
    Set<ProcessingEnvironment> all = new LinkedHashSet<>();
    Optional<ProcessingEnvironment> next = Optional.of(environment);
    while (next.isPresent() && all.add(next.get())) {
      next = wrappedBy(next.get());
    }
    return all;
  }

  private static Optional<ProcessingEnvironment> wrappedBy(ProcessingEnvironment environment) {
    if (!Proxy.isProxyClass(environment.getClass())) {
      return fieldOf(environment);
    }
    InvocationHandler handler = Proxy.getInvocationHandler(environment);
    return fieldOf(handler);
  }

  private static Optional<ProcessingEnvironment> fieldOf(Object holder) {
    for (Class<?> c = holder.getClass(); c != null; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        Optional<ProcessingEnvironment> found = value(field, holder);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<ProcessingEnvironment> value(Field field, Object holder) {
    if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
      return Optional.empty();
    }
    try {
      field.setAccessible(true);
      return field.get(holder) instanceof ProcessingEnvironment wrapped && wrapped != holder
          ? Optional.of(wrapped)
          : Optional.empty();
    } catch (ReflectiveOperationException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
