/** The body analysis: what is found in method bodies once the compiler has attributed them. */
@NullMarked
package dev.latchwork.processor.check;

import org.jspecify.annotations.NullMarked;
