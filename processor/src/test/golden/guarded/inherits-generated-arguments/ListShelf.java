package depot;

import dev.latchwork.Guarded;
import java.util.List;

/** Its own variable is not the one of the superclass. */
@Guarded
class ListShelf<U> extends Shelf<List<U>> {}
