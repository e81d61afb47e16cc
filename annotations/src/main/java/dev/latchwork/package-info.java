/**
 * Annotations from which Latchwork writes ordinary Java source at compile time: guarded subclasses
 * ({@link dev.latchwork.Guarded}), deep copiers ({@link dev.latchwork.DeepCopy}) and typed pools
 * ({@link dev.latchwork.ParallelMap}).
 *
 * <p>Generated code needs {@code java.base} and nothing else. What the processor cannot generate
 * safely it refuses with an error that has an id, a position, a reason and a way out.
 */
package dev.latchwork;
