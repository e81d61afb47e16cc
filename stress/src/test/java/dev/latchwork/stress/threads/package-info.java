/** What is guarded, under each kind of lock and without one, and what then must not be seen. */
@Guarded.Of(Map.class)
package dev.latchwork.stress.threads;

import dev.latchwork.Guarded;
import java.util.Map;
