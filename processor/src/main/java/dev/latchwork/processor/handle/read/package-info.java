/**
 * Finds out which members generated code can access by name, which ones through a handle, and which
 * ones not at all.
 */
@NullMarked
package dev.latchwork.processor.handle.read;

import org.jspecify.annotations.NullMarked;
