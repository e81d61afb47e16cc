package org.springframework.context.support;

import java.util.function.Supplier;

public class GenericApplicationContext {
  public <T> void registerBean(Class<T> type, Object... arguments) {}

  public <T> void registerBean(Class<T> type, Supplier<T> supplier) {}

  public <T> T getBean(Class<T> type) {
    return type.cast(null);
  }
}
