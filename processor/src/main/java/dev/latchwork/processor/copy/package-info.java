/**
 * How values of a declared type are copied: planned by readers, written by renderers. No feature.
 */
@NullMarked
package dev.latchwork.processor.copy;

import org.jspecify.annotations.NullMarked;
