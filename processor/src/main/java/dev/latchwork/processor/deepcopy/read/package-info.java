/** Reads annotated classes into models of their copiers. */
@NullMarked
package dev.latchwork.processor.deepcopy.read;

import org.jspecify.annotations.NullMarked;
