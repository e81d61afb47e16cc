/**
 * {@code @Guarded}: generates classes whose methods take the object's lock: subclasses of classes,
 * and wrappers of interfaces.
 */
@NullMarked
package dev.latchwork.processor.guarded;

import org.jspecify.annotations.NullMarked;
