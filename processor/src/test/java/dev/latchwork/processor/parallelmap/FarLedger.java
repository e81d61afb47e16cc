package dev.latchwork.processor.parallelmap;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import dev.latchwork.ParallelMap;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** A guarded target with state, a generated lock, and a pool of its own that is not sent along. */
@Guarded
@DeepCopy
class FarLedger implements Serializable {
  private static final long serialVersionUID = 1;

  final ArrayList<String> entries = new ArrayList<>();
  transient ExecutorService pool;

  void add(String entry) {
    entries.add(entry);
  }

  List<String> all() {
    return List.copyOf(entries);
  }

  boolean hasPool() {
    return pool != null;
  }

  /** Takes the lock several times, and changes only its own object. */
  @SuppressWarnings("LW221") // each chunk has its own object
  @ParallelMap(distributed = true, idempotent = true)
  String book(String entry) {
    add(entry);
    return hasPool() + " " + all();
  }
}
