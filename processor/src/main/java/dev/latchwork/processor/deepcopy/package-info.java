/** {@code @DeepCopy}: generates a copier that keeps the shape of the object graph. */
@NullMarked
package dev.latchwork.processor.deepcopy;

import org.jspecify.annotations.NullMarked;
