package office;

import dev.latchwork.Guarded;
import java.io.IOException;
import java.util.List;

@Guarded
class Printer {
  int pages;

  Printer(String... trays) throws IOException {
    if (trays.length == 0) {
      throw new IOException("no tray");
    }
  }

  protected Printer(int pages) {
    this.pages = pages;
  }

  void print(String title, int... numbers) throws IOException, InterruptedException {
    pages += numbers.length;
  }

  @SuppressWarnings({"unchecked", "varargs"})
  <T> List<T> sort(T... jobs) {
    return List.of(jobs);
  }
}
