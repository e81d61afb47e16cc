package archive;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Not guarded itself, but a guarded class has its state and its methods. */
class Register<T> {
  static Register<?> latest;

  private final List<T> rows = new ArrayList<>();

  Register() {
    latest = this;
  }

  List<T> warned() {
    return rows;
  }

  Stream<T> warnedStream() {
    return rows.stream();
  }

  Runnable refused() {
    return () -> rows.clear();
  }

  List<T> accepted() {
    return new ArrayList<>(rows);
  }

  List<T> acceptedOverridden() {
    return rows;
  }

  void add(T row) {
    rows.add(row);
  }
}
