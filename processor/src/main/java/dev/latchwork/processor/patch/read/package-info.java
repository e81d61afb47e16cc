/** Reads a patch that an earlier compilation wrote. */
@NullMarked
package dev.latchwork.processor.patch.read;

import org.jspecify.annotations.NullMarked;
