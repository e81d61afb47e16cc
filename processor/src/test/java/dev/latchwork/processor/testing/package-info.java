/** What tests have in common: compilers, processes, and threads that wait for one another. */
package dev.latchwork.processor.testing;
