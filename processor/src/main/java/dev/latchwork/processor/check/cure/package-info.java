/** Edits that fix what a check has found, if there is one obvious fix. */
@NullMarked
package dev.latchwork.processor.check.cure;

import org.jspecify.annotations.NullMarked;
