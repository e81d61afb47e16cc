package no;

import dev.latchwork.Guarded;

/** Java wants a method with this annotation to be final. */
@Guarded
class Varargs {
  int count;

  @SafeVarargs
  final <T> void addAll(T... all) {
    count += all.length;
  }
}
