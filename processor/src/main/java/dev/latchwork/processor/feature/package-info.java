/** What a feature is, and what the processor provides for it. */
@NullMarked
package dev.latchwork.processor.feature;

import org.jspecify.annotations.NullMarked;
