package gallery;

import dev.latchwork.ParallelMap;

class Gallery {
  private static class Thumbnails {
    @ParallelMap
    String render(String image) {
      return image;
    }
  }
}
