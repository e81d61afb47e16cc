package cures;

import dev.latchwork.Guarded;

/** Abstract methods that are almost accessors. */
@Guarded
abstract class Accounts {
  private final String id = "A-1";
  private long total;

  abstract void setId(String id);

  abstract void setTotal(String total);

  abstract Accounts setTotal(int total);

  abstract long getTotal(int scale);

  abstract String name();

  abstract void close();
}
