/** Private members, and what is needed to look them up. */
@NullMarked
package dev.latchwork.processor.handle.model;

import org.jspecify.annotations.NullMarked;
