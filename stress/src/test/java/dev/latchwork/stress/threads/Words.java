package dev.latchwork.stress.threads;

import dev.latchwork.Guarded;
import dev.latchwork.Unguarded;
import java.util.HashMap;
import java.util.Map;

/** An interface of this package that extends Map. */
@Guarded
interface Words extends Map<String, Integer> {

  /** Lincheck calls this itself, and would wait for a thread that it has stopped. */
  @Override
  @Unguarded
  boolean equals(Object other);

  @Override
  @Unguarded
  int hashCode();

  /** The delegate, which is also the twin without Latchwork. */
  final class None extends HashMap<String, Integer> implements Words {
    private static final long serialVersionUID = 1;
  }
}
