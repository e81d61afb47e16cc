/**
 * Tests guarded objects with each kind of lock, and pools, with several threads. Each test has a
 * twin without a lock.
 */
@Guarded.Of(Map.class)
package dev.latchwork.stress.threads;

import dev.latchwork.Guarded;
import java.util.Map;
