/** {@code @Guarded}: generates a subclass in which every way in goes through one lock. */
@NullMarked
package dev.latchwork.processor.guarded;

import org.jspecify.annotations.NullMarked;
