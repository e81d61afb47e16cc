package no;

import dev.latchwork.Guarded;

@Guarded(name = "not a name")
class Third {}
