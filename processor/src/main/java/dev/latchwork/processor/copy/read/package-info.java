/** Reads types and plans how their values are copied. */
@NullMarked
package dev.latchwork.processor.copy.read;

import org.jspecify.annotations.NullMarked;
