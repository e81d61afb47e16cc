/** The annotation processor: what starts features, and the way from an element to a file. */
@NullMarked
package dev.latchwork.processor;

import org.jspecify.annotations.NullMarked;
