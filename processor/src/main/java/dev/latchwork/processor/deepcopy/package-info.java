/** {@code @DeepCopy}: a copier that keeps the shape of what it copies. */
@NullMarked
package dev.latchwork.processor.deepcopy;

import org.jspecify.annotations.NullMarked;
