/** A finder of duplicate files: a program to keep, built on what Latchwork generates. */
@NullMarked
package dev.latchwork.sample;

import org.jspecify.annotations.NullMarked;
