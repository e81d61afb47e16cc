package gallery;

import dev.latchwork.ParallelMap;
import dev.latchwork.ParallelMap.Form;
import dev.latchwork.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class Thumbnails {
  record Thumbnail(Path image, long bytes) {}

  @ParallelMap(workload = Workload.IO, forms = {Form.ALL, Form.ASYNC})
  Thumbnail render(Path image) throws IOException {
    return new Thumbnail(image, Files.size(image));
  }
}
