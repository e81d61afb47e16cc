package dev.latchwork.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final int THREADS = 4;
  private static final int CALLS = 10_000;
  private static final int ROUNDS = 1_000;
  private static final Content CONTENT = new Content("c0ffee", 3);

  /** The twin: the class as it is written, without the generated lock. */
  private static final class PlainCatalogue extends Catalogue {
    @Override
    public Iterator<Map.Entry<Content, List<Path>>> iterator() {
      return contents.entrySet().iterator();
    }

    @Override
    Catalogue deepCopy() {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void losesNothingThatManyThreadsEnter() throws Exception {
    GuardedCatalogue catalogue = new GuardedCatalogue();
    enterFromManyThreads(
        catalogue,
        (c, i) -> {
          c.see();
          if (i % 10 == 0) {
            c.failed(Fate.UNREADABLE, new Problem(Path.of("p" + i), "gone"));
          } else {
            c.hashed(Path.of("f" + i), new Content("c" + i % 100, 2));
          }
        });
    int all = THREADS * CALLS;
    assertThat(catalogue.getSeen()).isEqualTo(all);
    assertThat(catalogue.settled()).isEqualTo(all);
    assertThat(catalogue.getProblems()).hasSize(all / 10);
    assertThat(catalogue.size()).isEqualTo(90);
    assertThat(catalogue.getBytesRead()).isEqualTo(2L * all * 9 / 10);
    assertThat(catalogue.duplicates().stream().mapToInt(g -> g.files().size()).sum())
        .isEqualTo(all * 9 / 10);
  }

  @Test
  void twinWithoutLockLosesSome() throws InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      if (losesSome(new PlainCatalogue())) {
        return;
      }
    }
    throw new AssertionError("nothing was lost without a lock: the test above shows nothing");
  }

  /**
   * Returns whether an entry was lost. If two threads add to a list at the same time, it may also
   * throw an exception, which counts too.
   */
  private static boolean losesSome(Catalogue catalogue) throws InterruptedException {
    Problem problem = new Problem(Path.of("p"), "gone");
    try {
      enterFromManyThreads(catalogue, (c, i) -> c.failed(Fate.UNREADABLE, problem));
    } catch (ExecutionException e) {
      return true;
    }
    int all = THREADS * CALLS;
    return catalogue.settled() < all || catalogue.problems.size() < all;
  }

  private static <C extends Catalogue> void enterFromManyThreads(
      C catalogue, ObjIntConsumer<C> entry) throws InterruptedException, ExecutionException {
    CountDownLatch start = new CountDownLatch(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        running.add(
            threads.submit(
                () -> {
                  start.countDown();
                  start.await();
                  for (int i = 0; i < CALLS; i++) {
                    entry.accept(catalogue, i);
                  }
                  return null;
                }));
      }
      for (Future<?> thread : running) {
        thread.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void copiesAreOfOneMomentWhileOthersWrite() throws Exception {
    GuardedCatalogue catalogue = new GuardedCatalogue();
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try {
      Future<?> writing =
          writer.submit(
              () -> {
                for (int i = 0; i < CALLS; i++) {
                  catalogue.hashed(Path.of("f" + i), new Content("c" + i % 50, 1));
                }
              });
      boolean last;
      do {
        last = writing.isDone();
        Catalogue copy = catalogue.deepCopy();
        int files = copy.contents.values().stream().mapToInt(List::size).sum();
        assertThat(copy.settled()).isEqualTo(files);
        assertThat(copy.bytesRead).isEqualTo(files);
      } while (!last);
      writing.get();
    } finally {
      writer.shutdownNow();
    }
  }

  @Test
  void copyIsIndependentAndGuardedItself() {
    GuardedCatalogue catalogue = new GuardedCatalogue();
    catalogue.hashed(Path.of("a"), CONTENT);
    Catalogue copy = catalogue.deepCopy();
    catalogue.hashed(Path.of("b"), CONTENT);
    catalogue.note(new Problem(Path.of("p"), "gone"));
    assertThat(copy).isInstanceOf(GuardedCatalogue.class);
    assertThat(copy.contents).isEqualTo(Map.of(CONTENT, List.of(Path.of("a"))));
    assertThat(copy.problems).isEmpty();
    copy.hashed(Path.of("c"), CONTENT);
    assertThat(catalogue.getContents())
        .isEqualTo(Map.of(CONTENT, List.of(Path.of("a"), Path.of("b"))));
  }

  @Test
  void canBeWrittenWhileItIsIterated() {
    GuardedCatalogue catalogue = new GuardedCatalogue();
    enterTwoContents(catalogue);
    int walked = 0;
    for (Map.Entry<Content, List<Path>> entry : catalogue) {
      catalogue.hashed(Path.of("x" + walked), new Content("x" + walked, 1));
      entry.getValue().forEach(f -> assertThat(f).isNotNull());
      walked++;
    }
    assertThat(walked).isEqualTo(2);
    assertThat(catalogue.size()).isEqualTo(4);
  }

  @Test
  void twinCannotBeWrittenWhileItIsIterated() {
    Catalogue catalogue = new PlainCatalogue();
    enterTwoContents(catalogue);
    assertThatExceptionOfType(ConcurrentModificationException.class)
        .isThrownBy(
            () -> catalogue.forEach(e -> catalogue.hashed(Path.of("x"), new Content("x", 1))));
  }

  private static void enterTwoContents(Catalogue catalogue) {
    catalogue.hashed(Path.of("a"), CONTENT);
    catalogue.hashed(Path.of("b"), new Content("beef", 4));
  }

  @Test
  void duplicatesComeWithThoseThatWasteMostFirst() {
    GuardedCatalogue catalogue = new GuardedCatalogue();
    catalogue.hashed(Path.of("b2"), new Content("b", 10));
    catalogue.hashed(Path.of("alone"), new Content("alone", 1000));
    catalogue.hashed(Path.of("b1"), new Content("b", 10));
    catalogue.hashed(Path.of("a1"), new Content("a", 6));
    catalogue.hashed(Path.of("a2"), new Content("a", 6));
    catalogue.hashed(Path.of("a3"), new Content("a", 6));
    assertThat(catalogue.duplicates())
        .containsExactly(
            new DuplicateGroup(6, List.of(Path.of("a1"), Path.of("a2"), Path.of("a3"))),
            new DuplicateGroup(10, List.of(Path.of("b1"), Path.of("b2"))));
  }

  @Test
  void printsCountsButNoNamesOfFiles() {
    GuardedCatalogue catalogue = new GuardedCatalogue();
    catalogue.see();
    catalogue.hashed(Path.of("secret"), CONTENT);
    assertThat(catalogue)
        .hasToString(
            "Catalogue[fates={HASHED=1}, problems=[], contents=***, seen=1, sketched=0,"
                + " bytesRead=3]");
  }
}
