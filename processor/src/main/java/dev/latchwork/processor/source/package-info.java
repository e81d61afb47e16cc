/**
 * Reads what only syntax trees show. Apart from the checks, only this package uses the compiler's
 * tree API.
 */
@NullMarked
package dev.latchwork.processor.source;

import org.jspecify.annotations.NullMarked;
