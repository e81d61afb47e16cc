/** From annotated classes to models of their copiers. */
@NullMarked
package dev.latchwork.processor.deepcopy.read;

import org.jspecify.annotations.NullMarked;
