package dev.latchwork.stress.threads;

import dev.latchwork.Guarded;
import dev.latchwork.Unguarded;
import java.util.HashMap;
import java.util.Map;

/** A map as an interface of our own. */
@Guarded
interface Words extends Map<String, Integer> {

  /** Lincheck calls it on its own account, and would wait for a thread that it has stopped. */
  @Override
  @Unguarded
  boolean equals(Object other);

  @Override
  @Unguarded
  int hashCode();

  /** What is wrapped, and what it would be without Latchwork. */
  final class None extends HashMap<String, Integer> implements Words {
    private static final long serialVersionUID = 1;
  }
}
