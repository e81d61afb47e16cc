/** The checks of method bodies. They run once the compiler has attributed the bodies. */
@NullMarked
package dev.latchwork.processor.check;

import org.jspecify.annotations.NullMarked;
