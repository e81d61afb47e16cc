/** What the user is told: rules, findings with their positions, and the class that reports them. */
@NullMarked
package dev.latchwork.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
