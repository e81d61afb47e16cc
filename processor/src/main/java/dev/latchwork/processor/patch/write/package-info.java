/** Writes edits as a unified diff. */
@NullMarked
package dev.latchwork.processor.patch.write;

import org.jspecify.annotations.NullMarked;
