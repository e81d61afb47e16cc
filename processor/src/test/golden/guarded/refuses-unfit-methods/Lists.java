package no;

import dev.latchwork.Guarded;
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
}
