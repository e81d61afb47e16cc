/**
 * The annotation processor. It runs the features, and keeps track of each annotated element from
 * the round in which the element first appears until its code is generated.
 */
@NullMarked
package dev.latchwork.processor;

import org.jspecify.annotations.NullMarked;
