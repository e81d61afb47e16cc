/** Tracks which locks are held where, along the control flow of a body. */
@NullMarked
package dev.latchwork.processor.check.flow;

import org.jspecify.annotations.NullMarked;
