/** From models to the text of copiers. */
@NullMarked
package dev.latchwork.processor.deepcopy.render;

import org.jspecify.annotations.NullMarked;
