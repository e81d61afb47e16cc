package music;

import dev.latchwork.Guarded;

/** The other way round. */
@Guarded
interface Hit extends Sung, Titled {}
