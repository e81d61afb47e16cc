package blocks;

import dev.latchwork.Guarded;

@Guarded
interface Shelves<E> extends Store<E[], E> {}
