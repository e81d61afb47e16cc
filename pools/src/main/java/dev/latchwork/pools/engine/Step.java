package dev.latchwork.pools.engine;

/**
 * A loop over the items of a range. Since the loop is in generated code, items are not boxed, and
 * no lambda is called for each item.
 */
@FunctionalInterface
public interface Step {
  /**
   * Maps the items of a range.
   *
   * @param range the items to map
   * @throws Throwable what the mapped method throws
   */
  void run(Range range) throws Throwable;
}
