/**
 * What is known about types: locks, pools, and what can be copied, overridden and named.
 * Independent of features.
 */
@NullMarked
package dev.latchwork.processor.types;

import org.jspecify.annotations.NullMarked;
