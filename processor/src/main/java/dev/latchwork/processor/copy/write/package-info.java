/** Writes the code for copy plans. */
@NullMarked
package dev.latchwork.processor.copy.write;

import org.jspecify.annotations.NullMarked;
