/** Members of generated classes that are written as text. */
@NullMarked
package dev.latchwork.processor.emit.text;

import org.jspecify.annotations.NullMarked;
