/** Edits of sources that mend a finding: plain records. */
@NullMarked
package dev.latchwork.processor.patch.model;

import org.jspecify.annotations.NullMarked;
