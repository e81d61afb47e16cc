/** Plans of how values are copied, one for each kind of value, as plain data without elements. */
@NullMarked
package dev.latchwork.processor.copy.plan;

import org.jspecify.annotations.NullMarked;
