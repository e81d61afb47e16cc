/** What a guarded class consists of, as data: members, locks, names. */
@NullMarked
package dev.latchwork.processor.guarded.model;

import org.jspecify.annotations.NullMarked;
