/**
 * The way from models to files: names, signatures, and the only writer of source files. Independent
 * of features.
 */
@NullMarked
package dev.latchwork.processor.emit;

import org.jspecify.annotations.NullMarked;
