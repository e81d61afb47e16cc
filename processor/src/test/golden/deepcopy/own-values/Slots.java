package meters;

import dev.latchwork.DeepCopy;
import java.util.concurrent.atomic.AtomicReference;

/** Values that lead back to the object that creates them. */
@DeepCopy
class Slots<T> {
  private final Slots<T>[] children;
  final AtomicReference<Slots<T>> parent = new AtomicReference<>();

  @SuppressWarnings("unchecked")
  private final T[] values = (T[]) new Object[4];

  @SuppressWarnings("unchecked")
  Slots(int degree) {
    this.degree = degree;
    children = (Slots<T>[]) new Slots<?>[degree];
  }

  private final int degree;
}
