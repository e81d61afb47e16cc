package gallery;

import dev.latchwork.ParallelMap;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

class Converter {
  @ParallelMap
  String convert(Path image) {
    return "";
  }

  @ParallelMap
  String convert(URI image) {
    return "";
  }

  @ParallelMap
  String convert(Path image, int quality) {
    return "";
  }

  @ParallelMap(name = "convert", forms = ParallelMap.Form.ALL)
  String convertLists(List<String> images, int quality) {
    return "";
  }

  @ParallelMap
  boolean load(Object image) {
    return true;
  }

  @ParallelMap
  boolean loadAll(java.util.Collection<?> images) {
    return true;
  }
}
