import dev.latchwork.ParallelMap;

/** Nothing but its simple name means the builder of the unnamed package. */
class Job<T> {
  @ParallelMap
  int size(Builder builder, Part part) {
    return 1;
  }

  class Part {}
}
