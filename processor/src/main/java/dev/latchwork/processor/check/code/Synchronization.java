package dev.latchwork.processor.check.code;

import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * A synchronized method or block.
 *
 * @param monitor the object whose monitor is taken; empty if it has no name
 * @param type the static type of the expression after {@code synchronized}; for a method, the class
 *     that declares it
 */
public record Synchronization(Optional<AccessPath> monitor, TypeMirror type, Site site) {}
