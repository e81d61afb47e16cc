package older;

import dev.latchwork.ParallelMap;
import dev.latchwork.Workload;
import java.io.IOException;
import java.io.Serializable;

public class Words implements Serializable {
  private static final long serialVersionUID = 1;

  @ParallelMap(distributed = true, idempotent = true, zip = true)
  public String join(String word, int times) throws IOException {
    if (word.isEmpty()) {
      throw new IOException("no word");
    }
    return word.repeat(times);
  }

  @ParallelMap
  public long square(int number) {
    return (long) number * number;
  }

  @ParallelMap(workload = Workload.IO, parallelism = 3)
  public void visit(StringBuilder seen) {
    seen.append('!');
  }
}
