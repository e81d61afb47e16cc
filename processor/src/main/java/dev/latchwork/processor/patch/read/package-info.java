/** Reads what an earlier compilation has written. */
@NullMarked
package dev.latchwork.processor.patch.read;

import org.jspecify.annotations.NullMarked;
