/** Reads annotated types into models, and finds what cannot be guarded. */
@NullMarked
package dev.latchwork.processor.guarded.read;

import org.jspecify.annotations.NullMarked;
