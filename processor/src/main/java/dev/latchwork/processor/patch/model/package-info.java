/** Edits of sources that fix a finding, as plain records. */
@NullMarked
package dev.latchwork.processor.patch.model;

import org.jspecify.annotations.NullMarked;
