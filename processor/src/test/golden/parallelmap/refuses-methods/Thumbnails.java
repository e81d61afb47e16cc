package gallery;

import dev.latchwork.ParallelMap;
import dev.latchwork.Workload;
import java.nio.file.Path;

class Thumbnails {
  private record Thumbnail(Path image) {}

  @ParallelMap
  private String name(Path image) {
    return image.toString();
  }

  @ParallelMap
  String random() {
    return "";
  }

  @ParallelMap
  Thumbnail render(Path image) {
    return new Thumbnail(image);
  }

  @ParallelMap(name = "render-png")
  String png(Path image) {
    return "";
  }

  @ParallelMap(parallelism = -1)
  String jpeg(Path image) {
    return "";
  }

  @ParallelMap(forms = {})
  String gif(Path image) {
    return "";
  }

  @ParallelMap(workload = Workload.IO, parallelism = 8)
  String load(Path image) {
    return "";
  }

  @ParallelMap(workload = Workload.IO, parallelism = 16)
  void store(Path image) {}

  @ParallelMap(forms = {ParallelMap.Form.ALL, ParallelMap.Form.EACH})
  void delete(Path image) {}

  @ParallelMap(zip = true)
  String tiff(Path image) {
    return "";
  }
}
