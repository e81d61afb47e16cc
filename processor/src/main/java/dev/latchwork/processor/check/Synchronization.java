package dev.latchwork.processor.check;

import java.util.Optional;

/** A synchronized method or block, with the object whose monitor it takes. */
record Synchronization(Optional<Ref> monitor, Site site) {}
