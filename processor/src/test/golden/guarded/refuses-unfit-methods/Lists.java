package no;

import dev.latchwork.Guarded;
import dev.latchwork.Unguarded;
import java.util.List;

/** Two methods that a class can inherit, but not override. */
class Lists {
  interface Find<T> {
    default int find(List<T> in, T wanted) {
      return in.indexOf(wanted);
    }

    default int count(List<T> in, T wanted) {
      return in.size();
    }
  }

  static class Words implements Find<List<String>> {
    int find(List<List<Integer>> in, List<Integer> wanted) {
      return in.size();
    }

    int count(List<List<Integer>> in, Integer wanted) {
      return in.size();
    }
  }

  @Guarded
  static class Counted extends Words {
    int words;
  }

  static class Marks<T> {
    @Unguarded
    void mark(T item, List<T> all) {}
  }

  /** Only one of the two methods takes the lock. */
  @Guarded
  static class Accepted extends Marks<List<String>> {
    int marks;

    void mark(List<Integer> item, List<List<Integer>> all) {
      marks++;
    }
  }
}
