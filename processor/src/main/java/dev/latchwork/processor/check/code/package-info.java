/** Facts about method bodies: what they access, call, create and return, and under which locks. */
@NullMarked
package dev.latchwork.processor.check.code;

import org.jspecify.annotations.NullMarked;
