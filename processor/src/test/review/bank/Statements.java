package bank;

import dev.latchwork.ParallelMap;
import dev.latchwork.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints many statements at once. */
class Statements {
  @ParallelMap(workload = Workload.IO, parallelism = 16, name = "print")
  String read(Path file) throws IOException {
    return Files.readString(file);
  }

  @ParallelMap(zip = true, forms = ParallelMap.Form.ALL)
  static int compare(String one, String other) {
    return one.compareTo(other);
  }
}
