/** What is copied and how, as data. */
@NullMarked
package dev.latchwork.processor.deepcopy.model;

import org.jspecify.annotations.NullMarked;
