package dev.latchwork.processor.report.model;

import java.util.List;
import java.util.Map;

/**
 * All that the page shows.
 *
 * @param types in the order of their packages and names
 * @param options those of Latchwork that the compilation was run with
 * @param bodies which of them were looked at
 */
public record ReviewModel(
    List<Origin> types,
    List<Remark> remarks,
    List<LockStep> steps,
    List<Wakers> wakers,
    Map<String, String> options,
    CheckedBodies bodies) {

  /**
   * An annotated type, or a package.
   *
   * @param name within its package; that of a package itself is empty
   * @param annotations what it asks for, such as {@code @Guarded}
   * @param source empty where the compiler does not show it
   */
  public record Origin(
      String packageName,
      String name,
      List<String> annotations,
      List<SourceText> source,
      List<Topic> topics,
      List<SourceText> generated) {

    public String qualified() {
      if (name.isEmpty()) {
        return packageName;
      }
      return packageName.isEmpty() ? name : packageName + "." + name;
    }

    /** What it is called on the page. */
    public String title() {
      return name.isEmpty() ? "package " + packageName : name;
    }

    public boolean has(Remark remark) {
      return remark.place().filter(p -> source.stream().anyMatch(s -> s.has(p))).isPresent();
    }
  }
}
