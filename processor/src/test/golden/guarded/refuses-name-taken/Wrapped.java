package no;

import dev.latchwork.Guarded;

/** A wrapper's name cannot be chosen. */
@Guarded.Of(Runnable.class)
class Wrapped {}

class GuardedRunnable {}
