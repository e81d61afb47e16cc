package depot;

import dev.latchwork.Guarded;

/** Of a raw superclass it inherits raw methods. */
@Guarded
@SuppressWarnings("rawtypes")
class AnyShelf extends Shelf {}
