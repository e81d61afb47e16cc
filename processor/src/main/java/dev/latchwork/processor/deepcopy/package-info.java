/** {@code @DeepCopy}: generates copiers, which make deep copies of objects. */
@NullMarked
package dev.latchwork.processor.deepcopy;

import org.jspecify.annotations.NullMarked;
