/** Renders the members of guarded classes from their models. */
@NullMarked
package dev.latchwork.processor.guarded.render;

import org.jspecify.annotations.NullMarked;
