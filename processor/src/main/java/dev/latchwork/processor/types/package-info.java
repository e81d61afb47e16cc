/** What is known of types: locks, pools, what can be copied, overridden, named. No feature. */
@NullMarked
package dev.latchwork.processor.types;

import org.jspecify.annotations.NullMarked;
