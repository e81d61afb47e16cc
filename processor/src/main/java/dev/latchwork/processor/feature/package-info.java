/** What a feature is, and what the processor gives it to work with. */
@NullMarked
package dev.latchwork.processor.feature;

import org.jspecify.annotations.NullMarked;
