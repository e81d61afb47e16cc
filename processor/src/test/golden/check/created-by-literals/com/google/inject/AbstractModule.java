package com.google.inject;

import com.google.inject.binder.LinkedBindingBuilder;

public abstract class AbstractModule {
  protected abstract void configure();

  protected abstract <T> LinkedBindingBuilder<T> bind(Class<T> type);
}
