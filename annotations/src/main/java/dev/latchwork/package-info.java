/**
 * Annotations from which Latchwork writes ordinary Java source at compile time: guarded subclasses
 * ({@link dev.latchwork.Guarded}), deep copiers ({@link dev.latchwork.DeepCopy}) and typed pools
 * ({@link dev.latchwork.ParallelMap}).
 *
 * <p>Guarded classes and copiers need {@code java.base} and nothing else, a pool needs {@code
 * latchwork-pools} too. What the processor cannot make safe it refuses, or warns of, with an id, a
 * position, a reason and a way out.
 */
package dev.latchwork;
