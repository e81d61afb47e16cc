package dev.latchwork.processor.guarded;

import dev.latchwork.processor.emit.Signature;
import java.util.Optional;

/**
 * A method of the class to be overridden.
 *
 * @param guard how it is wrapped; empty for an inherited {@code clone()}, which is not offered
 */
record MethodModel(Signature signature, Optional<Guard> guard) {}
