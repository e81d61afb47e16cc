package sessions;

import dev.latchwork.Guarded;

/** What may be interrupted when it is closed is warned of where it is declared, and only there. */
@Guarded
@SuppressWarnings("try")
class Session implements AutoCloseable {
  int open = 1;

  @Override
  public void close() throws Exception {
    open--;
  }
}
