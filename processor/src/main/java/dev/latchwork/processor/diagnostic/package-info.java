/** What the user is told: the rules, what they found and where, and the class that reports it. */
@NullMarked
package dev.latchwork.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
