package dev.latchwork.benchmarks.text;

import org.immutables.value.Value;

@Value.Immutable
interface ImmutablesAccount {
  String id();

  String owner();

  long balance();

  boolean open();
}
