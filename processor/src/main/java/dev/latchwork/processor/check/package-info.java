/** The checks of method bodies, which run once the compiler has attributed them. */
@NullMarked
package dev.latchwork.processor.check;

import org.jspecify.annotations.NullMarked;
