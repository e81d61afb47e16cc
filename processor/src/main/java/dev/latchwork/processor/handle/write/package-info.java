/** Handles as constants, the initializer that looks them up, and what is read through them. */
@NullMarked
package dev.latchwork.processor.handle.write;

import org.jspecify.annotations.NullMarked;
