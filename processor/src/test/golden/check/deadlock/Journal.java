package bank;

import dev.latchwork.Guarded;

/** The last in the order: it calls nobody. */
@Guarded
class Journal {
  private final StringBuilder text = new StringBuilder();

  void note(String line) {
    text.append(line);
  }
}
