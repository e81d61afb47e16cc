package shelf;

import dev.latchwork.Guarded;

@Guarded
class Shelf<E> extends Store<E> {}
