/** Tables of what is known about types of the JDK and of common libraries. */
@NullMarked
package dev.latchwork.processor.types.known;

import org.jspecify.annotations.NullMarked;
