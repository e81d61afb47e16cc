/** Tests what is guarded by each kind of lock, or by none, and which results must not be seen. */
@Guarded.Of(Map.class)
package dev.latchwork.stress.threads;

import dev.latchwork.Guarded;
import java.util.Map;
