/**
 * What pools that {@code @ParallelMap} generates need at run time: {@link dev.latchwork.pools} for
 * those who use a pool, {@link dev.latchwork.pools.engine} for the generated code.
 */
module dev.latchwork.pools {
  exports dev.latchwork.pools;
  exports dev.latchwork.pools.engine;
}
