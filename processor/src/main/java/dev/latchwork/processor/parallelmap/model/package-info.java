/** What a pool consists of, as data: mapped methods, worker sets, names. */
@NullMarked
package dev.latchwork.processor.parallelmap.model;

import org.jspecify.annotations.NullMarked;
