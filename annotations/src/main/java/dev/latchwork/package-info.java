/**
 * Annotations from which Latchwork generates ordinary Java source at compile time: guarded
 * subclasses ({@link dev.latchwork.Guarded}), deep copiers ({@link dev.latchwork.DeepCopy}) and
 * typed pools ({@link dev.latchwork.ParallelMap}).
 *
 * <p>Guarded classes and copiers need only {@code java.base}; a pool also needs {@code
 * latchwork-pools}. The processor reports what it cannot make safe as an error or a warning, with
 * an id, a position, a reason and a way to fix it.
 */
package dev.latchwork;
