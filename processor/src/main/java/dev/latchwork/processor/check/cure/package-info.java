/** Edits that mend what a check has found, where there is one way to mend it. */
@NullMarked
package dev.latchwork.processor.check.cure;

import org.jspecify.annotations.NullMarked;
