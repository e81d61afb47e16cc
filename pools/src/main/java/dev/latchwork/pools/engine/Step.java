package dev.latchwork.pools.engine;

/**
 * A loop over the items of a range: the only code that runs for every item, so that nothing is
 * boxed and no lambda is called for one.
 */
@FunctionalInterface
public interface Step {
  /**
   * Maps the items of a range.
   *
   * @param range which items
   * @throws Throwable what the mapped method throws
   */
  void run(Range range) throws Throwable;
}
