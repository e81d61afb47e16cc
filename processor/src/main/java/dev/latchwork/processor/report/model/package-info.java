/** What features and checks hand over to the review page: plain records. */
@NullMarked
package dev.latchwork.processor.report.model;

import org.jspecify.annotations.NullMarked;
