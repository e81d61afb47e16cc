/** Writes the code that a plan of a copy asks for. */
@NullMarked
package dev.latchwork.processor.copy.write;

import org.jspecify.annotations.NullMarked;
