/**
 * Plans for copying values, one class for each kind of value, as plain data that does not refer to
 * the compiler's elements.
 */
@NullMarked
package dev.latchwork.processor.copy.plan;

import org.jspecify.annotations.NullMarked;
