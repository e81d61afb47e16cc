package shelf;

import dev.latchwork.Guarded;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

@Guarded
class Box<T extends Comparable<T>, R> {
  T content;
  R label;
  int moves;

  <X extends Exception> T swap(T other, Class<X> failure) throws X {
    T old = content;
    content = other;
    moves++;
    return old;
  }

  <A, B extends Collection<? super T>> B fill(Function<? super A, B> maker, A seed) {
    B made = maker.apply(seed);
    made.add(content);
    return made;
  }

  Map<? extends R, ?> look() {
    return Map.of();
  }
}
