/**
 * What all generated pools have in common: their superclass {@link dev.latchwork.pools.Pool}, the
 * options of their builders in {@link dev.latchwork.pools.PoolBuilder}, {@link
 * dev.latchwork.pools.Progress} and {@link dev.latchwork.pools.Outcome}.
 */
package dev.latchwork.pools;
