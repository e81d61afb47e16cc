/** From what was handed over to HTML and drawings. */
@NullMarked
package dev.latchwork.processor.report.render;

import org.jspecify.annotations.NullMarked;
