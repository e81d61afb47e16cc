/** From models to files: names, signatures, and the only writer of source. No feature. */
@NullMarked
package dev.latchwork.processor.emit;

import org.jspecify.annotations.NullMarked;
