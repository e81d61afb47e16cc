package gallery;

import dev.latchwork.ParallelMap;

/** The annotations are there, but not what a pool needs at run time: one error says what to add. */
class Thumbnails {
  @ParallelMap
  String render(String image) {
    return image;
  }

  @ParallelMap
  int size(String image) {
    return image.length();
  }
}
