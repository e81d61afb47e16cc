/**
 * {@code @ParallelMap}: generates a typed pool that calls methods of a class for many items in
 * parallel.
 */
@NullMarked
package dev.latchwork.processor.parallelmap;

import org.jspecify.annotations.NullMarked;
