package dev.latchwork.processor.check.code;

import java.util.Optional;

/** A synchronized method or block, with the object whose monitor it takes. */
public record Synchronization(Optional<AccessPath> monitor, Site site) {}
