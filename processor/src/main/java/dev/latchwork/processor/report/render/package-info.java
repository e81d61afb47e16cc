/** Renders what was passed to the page as HTML and drawings. */
@NullMarked
package dev.latchwork.processor.report.render;

import org.jspecify.annotations.NullMarked;
