/** Renders copiers from their models. */
@NullMarked
package dev.latchwork.processor.deepcopy.render;

import org.jspecify.annotations.NullMarked;
