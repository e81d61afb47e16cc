/** The patch that {@code -Alatchwork.patch} asks for. */
@NullMarked
package dev.latchwork.processor.patch;

import org.jspecify.annotations.NullMarked;
