package office;

import dev.latchwork.Guarded;
import dev.latchwork.When;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;

@Guarded
class Printer {
  final Deque<String> jobs = new ArrayDeque<>();
  final BlockingQueue<String> out;
  int pages;

  Printer(BlockingQueue<String> out) throws IOException {
    this.out = out;
    pages = Files.readAllLines(Path.of("pages")).size();
  }

  void warned(Future<String> text, Spool spool) throws Exception {
    Thread.sleep(10);
    jobs.add(text.get());
    out.put(jobs.remove());
    Files.writeString(Path.of("log"), "printed");
    try (FileInputStream in = new FileInputStream("next")) {
      pages++;
    }
    spool.take();
  }

  void warnedInHelper() throws InterruptedException {
    pause();
  }

  private void pause() throws InterruptedException {
    Thread.sleep(1);
  }

  void accepted(Spool spool) throws IOException {
    System.out.println(pages);
    out.offer("page");
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    buffer.write(new byte[3]);
    spool.size();
    spool.take(2);
  }

  static void acceptedOutside(GuardedPrinter printer) throws InterruptedException {
    Thread.sleep(10);
    printer.setPages(3);
    printer.runWithLock(p -> p.setPages(4));
  }

  static void warnedInAction(GuardedPrinter printer) throws InterruptedException {
    printer.runWithLock(p -> Thread.sleep(p.getPages()));
  }

  @Guarded
  static class Spool {
    int size;

    boolean isFilled() {
      return size > 0;
    }

    @When("isFilled")
    void take() {
      size--;
    }

    /** It does not wait, though another one of the name does. */
    void take(int several) {
      size -= several;
    }

    int size() {
      return size;
    }
  }
}
