package depot;

import dev.latchwork.Guarded;

/** Inherits {@code put(GuardedBox<String>)}. */
@Guarded
class NameShelf extends Shelf<String> {}
