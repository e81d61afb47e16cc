/**
 * Finds out which members generated code can access by name, which only through a handle, and which
 * not at all.
 */
@NullMarked
package dev.latchwork.processor.handle.read;

import org.jspecify.annotations.NullMarked;
