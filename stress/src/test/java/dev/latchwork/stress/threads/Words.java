package dev.latchwork.stress.threads;

import dev.latchwork.Guarded;
import dev.latchwork.Unguarded;
import java.util.HashMap;
import java.util.Map;

/** A guarded map for Lincheck, with {@code equals} and {@code hashCode} that take no lock. */
@Guarded
interface Words extends Map<String, Integer> {

  /**
   * Lincheck calls this method itself. If the method took the lock, Lincheck would wait for a
   * thread that Lincheck has stopped.
   */
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
