/**
 * Follows values: which state an expression exposes, when a function runs, what changes an object.
 */
@NullMarked
package dev.latchwork.processor.check.analysis;

import org.jspecify.annotations.NullMarked;
