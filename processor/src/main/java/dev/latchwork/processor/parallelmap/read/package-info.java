/** Reads mapped methods into models, and finds what cannot be mapped. */
@NullMarked
package dev.latchwork.processor.parallelmap.read;

import org.jspecify.annotations.NullMarked;
