package dev.latchwork.pools.engine;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The timer that all pools share. Its single thread exists while a time limit is running, and for
 * about a second after that.
 */
final class Watchdog {
  private static final ScheduledExecutorService ALARMS = alarms();

  private Watchdog() {}

  private static ScheduledExecutorService alarms() {
    ScheduledThreadPoolExecutor alarms =
        new ScheduledThreadPoolExecutor(1, work -> PoolThreads.daemon(work, "latchwork-watchdog"));
    alarms.setRemoveOnCancelPolicy(true);
    alarms.setKeepAliveTime(1, TimeUnit.SECONDS);
    alarms.allowCoreThreadTimeOut(true);
    return alarms;
  }

  /** Schedules an alarm; returns null if there is no limit. */
  static @Nullable Future<?> alarm(long nanos, Runnable late) {
    return nanos == 0 ? null : ALARMS.schedule(late, nanos, TimeUnit.NANOSECONDS);
  }
}
