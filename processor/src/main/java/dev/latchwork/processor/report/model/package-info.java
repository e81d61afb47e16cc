/** What features and checks pass to the review page, as plain records. */
@NullMarked
package dev.latchwork.processor.report.model;

import org.jspecify.annotations.NullMarked;
