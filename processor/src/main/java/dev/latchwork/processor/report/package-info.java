/**
 * The review page: one file that shows what Latchwork found, checked and generated for the
 * annotated classes of a compilation. Features and checks pass plain records to it; only the
 * package {@code render} knows that the page is HTML.
 */
@NullMarked
package dev.latchwork.processor.report;

import org.jspecify.annotations.NullMarked;
