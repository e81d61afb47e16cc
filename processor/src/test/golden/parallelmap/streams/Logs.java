package logs;

import dev.latchwork.ParallelMap;
import dev.latchwork.ParallelMap.Form;
import dev.latchwork.Workload;
import java.io.IOException;

class Logs {
  @ParallelMap(workload = Workload.IO, forms = Form.EACH)
  String resolve(String address, boolean quick) throws IOException {
    return address;
  }
}
