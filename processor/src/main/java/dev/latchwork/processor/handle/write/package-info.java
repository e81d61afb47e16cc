/** Writes handles as constants, the initializer that looks them up, and the code that uses them. */
@NullMarked
package dev.latchwork.processor.handle.write;

import org.jspecify.annotations.NullMarked;
