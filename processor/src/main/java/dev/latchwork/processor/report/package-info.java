/**
 * The review page: what a compilation has of annotated classes, as one file to read. Features and
 * checks hand over plain records; that it is HTML only {@code render} knows.
 */
@NullMarked
package dev.latchwork.processor.report;

import org.jspecify.annotations.NullMarked;
