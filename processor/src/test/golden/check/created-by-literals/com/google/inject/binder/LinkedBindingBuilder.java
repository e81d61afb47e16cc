package com.google.inject.binder;

public interface LinkedBindingBuilder<T> {
  LinkedBindingBuilder<T> to(Class<? extends T> implementation);

  void toInstance(T instance);

  void in(Class<?> scope);
}
