package links;

import dev.latchwork.Guarded;
import java.util.Collection;

/** A wrapper is no S, and cannot stand for the others that it is given. */
@Guarded
interface Chain<S extends Chain<S>> {
  S add(int link);

  Chain<S> cut();

  void joinAll(Collection<S> others);

  void merge(Chain<?>... others);

  <T> T ask(T answer);
}
