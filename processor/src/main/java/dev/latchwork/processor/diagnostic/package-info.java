/** What is said to the user: the rules, what they found and where, and the one who prints it. */
@NullMarked
package dev.latchwork.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
