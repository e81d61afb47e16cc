package dev.latchwork.benchmarks.text;

import lombok.AllArgsConstructor;
import lombok.ToString;

@ToString
@AllArgsConstructor
final class LombokAccount {
  private final String id;
  private final String owner;
  private final long balance;
  private final boolean open;
}
