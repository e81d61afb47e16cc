/**
 * Annotations from which Latchwork generates ordinary Java source at compile time: guarded
 * subclasses ({@link dev.latchwork.Guarded}), deep copiers ({@link dev.latchwork.DeepCopy}) and
 * typed pools ({@link dev.latchwork.ParallelMap}).
 *
 * <p>Guarded classes and copiers need only {@code java.base}; a pool also needs {@code
 * latchwork-pools}. If the processor cannot make something safe, it reports an error or a warning,
 * with an id, a position, a reason and a way to fix the problem.
 */
package dev.latchwork;
