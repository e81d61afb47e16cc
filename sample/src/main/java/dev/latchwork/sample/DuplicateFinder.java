package dev.latchwork.sample;

/** x. */
public final class DuplicateFinder {
  private DuplicateFinder() {}

  public static void main(String[] args) {}
}
