package blocks;

import dev.latchwork.Guarded;

/** No type variable can be declared with the bound {@code byte[]}. */
@Guarded
interface Blocks extends Store<byte[], String> {}
