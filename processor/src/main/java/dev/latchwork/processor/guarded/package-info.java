/** {@code @Guarded}: generates a subclass whose methods take the object's lock. */
@NullMarked
package dev.latchwork.processor.guarded;

import org.jspecify.annotations.NullMarked;
