/**
 * What all generated pools have in common: {@link dev.latchwork.pools.Pool}, the options of its
 * builder, {@link dev.latchwork.pools.Progress} and {@link dev.latchwork.pools.Outcome}.
 */
package dev.latchwork.pools;
