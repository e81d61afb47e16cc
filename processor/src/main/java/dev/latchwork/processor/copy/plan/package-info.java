/** How a value is copied, as data: one plan for each kind of value. No elements, no output. */
@NullMarked
package dev.latchwork.processor.copy.plan;

import org.jspecify.annotations.NullMarked;
