package shop;

import dev.latchwork.Guarded;
import dev.latchwork.Unguarded;

/** A wrapper of it has one field: what it wraps. */
@Guarded
interface Lane {
  int[] next();

  void join(Lane other);

  @Unguarded
  String sign();
}
