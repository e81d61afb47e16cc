package overloads;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;

/** What iterates over it is known before the wrapper is there. */
@Guarded.Of(Shelf.class)
@Guarded
class Store {
  @Elements final GuardedShelf<String> names;

  Store(GuardedShelf<String> names) {
    this.names = names;
  }
}
