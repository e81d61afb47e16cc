package dev.latchwork.pools.engine;

/**
 * A loop over the items of a range. Nothing else runs once per item, so items are not boxed and
 * need no lambda call each.
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
