/** The patch that {@code -Alatchwork.patch} requests. */
@NullMarked
package dev.latchwork.processor.patch;

import org.jspecify.annotations.NullMarked;
