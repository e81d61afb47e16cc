/** Renders pools from their models. */
@NullMarked
package dev.latchwork.processor.parallelmap.pool;

import org.jspecify.annotations.NullMarked;
