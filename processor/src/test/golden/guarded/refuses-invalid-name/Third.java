package no;

import dev.latchwork.Guarded;

@Guarded(name = "not a name")
class Third {}

/** An identifier, but of no type. */
@Guarded(name = "record")
class Fourth {}

@Guarded(name = "yield")
interface Fifth {}
