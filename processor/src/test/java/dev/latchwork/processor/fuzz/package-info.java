/**
 * Random programs: a program that is valid without the processor has to be valid with it, or
 * refused.
 */
@NullMarked
package dev.latchwork.processor.fuzz;

import org.jspecify.annotations.NullMarked;
