/** Measures what annotation processors cost a build. */
package dev.latchwork.benchmarks.compile;
