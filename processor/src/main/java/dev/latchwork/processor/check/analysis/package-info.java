/** Follows values: access paths, exposures, escapes and mutations. */
@NullMarked
package dev.latchwork.processor.check.analysis;

import org.jspecify.annotations.NullMarked;
