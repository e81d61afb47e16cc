/**
 * The annotation processor: it runs the features, and takes each annotated element from the first
 * round in which it appears to the generated file.
 */
@NullMarked
package dev.latchwork.processor;

import org.jspecify.annotations.NullMarked;
