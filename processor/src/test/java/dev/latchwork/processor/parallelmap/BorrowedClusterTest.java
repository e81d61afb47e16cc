package dev.latchwork.processor.parallelmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However a pool ends, it does not shut down a cluster that was passed to it. */
class BorrowedClusterTest {
  private static CountDownLatch begun = new CountDownLatch(1);

  /** The ways in which a pool ends. */
  enum End {
    CLOSE(FarJobsPool::close),
    SHUTDOWN(
        pool -> {
          pool.shutdown();
          pool.join();
        }),
    TERMINATE(FarJobsPool::terminate),
    FAILURE(
        pool -> {
          assertThat(catchThrowable(() -> pool.computeAll(List.of(-1)))).hasMessage("-1");
          pool.close();
        }),
    TERMINATE_MEANWHILE(
        pool -> {
          Future<String> waiting = startWaiting(pool);
          pool.terminate();
          assertThat(catchThrowable(waiting::get)).isNotNull();
          pool.join();
        }),
    INTERRUPTED_CLOSE(
        pool -> {
          Future<String> waiting = startWaiting(pool);
          Thread.currentThread().interrupt();
          pool.close();
          assertThat(Thread.interrupted()).isTrue();
          assertThat(waiting).isDone();
        });

    private final Ending ending;

    End(Ending ending) {
      this.ending = ending;
    }
  }

  interface Ending {
    void end(FarJobsPool<Integer, String> pool) throws Exception;
  }

  private final Queue<String> called = new ConcurrentLinkedQueue<>();
  private final ExecutorService machines = Executors.newFixedThreadPool(2);
  private final ExecutorService cluster =
      (ExecutorService)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {ExecutorService.class, AutoCloseable.class},
              (proxy, method, arguments) -> record(method, arguments));

  private Object record(Method method, Object[] arguments) throws Throwable {
    called.add(method.getName());
    try {
      return method.getName().equals("close") ? null : method.invoke(machines, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Future<String> startWaiting(FarJobsPool<Integer, String> pool)
      throws InterruptedException {
    begun = new CountDownLatch(1);
    Future<String> waiting = pool.computeAsync(0);
    begun.await();
    return waiting;
  }

  private FarJobsPool<Integer, String> pool() {
    FarJobs<Integer, String> jobs =
        new FarJobs<>(
            item -> {
              if (item < 0) {
                throw new IllegalArgumentException(item.toString());
              }
              if (item == 0) {
                begun.countDown();
                new CountDownLatch(1).await();
              }
              return "<" + item + ">";
            });
    return FarJobsPool.builder(jobs).cluster(cluster).build();
  }

  @AfterEach
  void shutDown() {
    machines.shutdownNow();
  }

  @ParameterizedTest
  @EnumSource
  void isNeitherShutDownNorClosed(End end) throws Exception {
    FarJobsPool<Integer, String> pool = pool();
    assertThat(pool.computeAll(List.of(1, 2))).containsExactly("<1>", "<2>");
    end.ending.end(pool);
    pool.close();

    assertThat(called).contains("submit").doesNotContain("shutdown", "shutdownNow", "close");
    try (FarJobsPool<Integer, String> next = pool()) {
      assertThat(next.computeAll(List.of(3))).containsExactly("<3>");
    }
  }

  @Test
  void twinThatShutsItDownIsNoticed() throws Exception {
    cluster.shutdown();
    cluster.shutdownNow();
    ((AutoCloseable) cluster).close();

    assertThat(called).containsExactly("shutdown", "shutdownNow", "close");
  }
}
