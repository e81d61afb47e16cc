/** What source trees tell: with the checks, the only users of the compiler's tree API. */
@NullMarked
package dev.latchwork.processor.source;

import org.jspecify.annotations.NullMarked;
