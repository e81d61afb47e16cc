/**
 * Turns models into files: names, signatures, and the only class that writes source files. Nothing
 * here is specific to one feature.
 */
@NullMarked
package dev.latchwork.processor.emit;

import org.jspecify.annotations.NullMarked;
