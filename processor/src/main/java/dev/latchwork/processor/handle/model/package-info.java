/** Private members, and what it takes to look them up. */
@NullMarked
package dev.latchwork.processor.handle.model;

import org.jspecify.annotations.NullMarked;
