/** A bank. */
@Guarded.Of(Predicate.class)
package bank;

import dev.latchwork.Guarded;
import java.util.function.Predicate;
