/**
 * What source trees tell. Together with the checks, this is the only user of the compiler's tree
 * API.
 */
@NullMarked
package dev.latchwork.processor.source;

import org.jspecify.annotations.NullMarked;
