/**
 * Turns models into files. This package chooses names, reads signatures, and contains the only
 * class that writes source files. Nothing in the package is specific to one feature.
 */
@NullMarked
package dev.latchwork.processor.emit;

import org.jspecify.annotations.NullMarked;
