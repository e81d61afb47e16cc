package links;

import dev.latchwork.Guarded;

/** Whoever wraps an interface of someone else cannot change it. */
@Guarded.Of(Link.class)
class Others {}
