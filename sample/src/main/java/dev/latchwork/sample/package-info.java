/** A finder of duplicate files: a real program that is built on generated code. */
@NullMarked
package dev.latchwork.sample;

import org.jspecify.annotations.NullMarked;
