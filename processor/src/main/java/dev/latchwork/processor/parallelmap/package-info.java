/** {@code @ParallelMap}: generates a typed pool that maps methods of a class in parallel. */
@NullMarked
package dev.latchwork.processor.parallelmap;

import org.jspecify.annotations.NullMarked;
