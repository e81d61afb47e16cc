package web;

import dev.latchwork.ParallelMap;
import dev.latchwork.ParallelMap.Form;
import dev.latchwork.Workload;
import java.io.IOException;
import java.net.URI;
import java.util.List;

public class Links<T> {
  @ParallelMap(workload = Workload.IO, forms = Form.OUTCOMES)
  public int status(URI link) throws IOException {
    return 200;
  }

  @ParallelMap(workload = Workload.IO, forms = Form.OUTCOMES)
  void check(URI link) throws IOException {}

  @ParallelMap(workload = Workload.IO, forms = Form.OUTCOMES)
  List<T> load(T link, long size) throws IOException {
    return List.of(link);
  }
}
