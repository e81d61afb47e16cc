package dev.latchwork.processor.check.code;

import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * A synchronized method or block, with the object whose monitor it takes.
 *
 * @param type the static type of the expression after {@code synchronized}; for a method, the class
 *     that declares it
 */
public record Synchronization(Optional<AccessPath> monitor, TypeMirror type, Site site) {}
