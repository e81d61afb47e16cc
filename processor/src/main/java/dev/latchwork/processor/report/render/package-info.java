/** Renders the review page as HTML with drawings, from the records that were passed to it. */
@NullMarked
package dev.latchwork.processor.report.render;

import org.jspecify.annotations.NullMarked;
