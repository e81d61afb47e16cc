/** The tables: what is known of the types of the JDK and of common libraries. */
@NullMarked
package dev.latchwork.processor.types.known;

import org.jspecify.annotations.NullMarked;
