package no;

import dev.latchwork.Guarded;

@Guarded
class Twice {}

@Guarded(name = "GuardedTwice")
class Other {}
