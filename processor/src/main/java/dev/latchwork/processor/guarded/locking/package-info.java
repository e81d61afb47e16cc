/** Generates the code that takes, releases and waits on each kind of lock. */
@NullMarked
package dev.latchwork.processor.guarded.locking;

import org.jspecify.annotations.NullMarked;
