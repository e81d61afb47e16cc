/** Writes how each kind of lock is taken, released and waited on. */
@NullMarked
package dev.latchwork.processor.guarded.locking;

import org.jspecify.annotations.NullMarked;
