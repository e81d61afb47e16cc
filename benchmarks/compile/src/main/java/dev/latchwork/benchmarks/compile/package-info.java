/** What annotation processors cost a build. */
package dev.latchwork.benchmarks.compile;
