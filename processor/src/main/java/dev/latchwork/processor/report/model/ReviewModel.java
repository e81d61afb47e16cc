package dev.latchwork.processor.report.model;

import java.util.List;
import java.util.Map;

/**
 * Everything that the review page shows.
 *
 * @param types the annotated types and packages, ordered by package and name
 * @param options Latchwork's options in the compilation
 * @param bodies which method bodies were checked
 */
public record ReviewModel(
    List<Origin> types,
    List<Remark> remarks,
    List<LockStep> steps,
    List<Wakers> wakers,
    Map<String, String> options,
    CheckedBodies bodies) {

  /**
   * An annotated type or package.
   *
   * @param name the name of the type within its package; empty for a package
   * @param annotations the annotations, such as {@code @Guarded}
   * @param source the source; empty if the compiler does not show it
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

    /** Returns the title of the type or package on the page. */
    public String title() {
      return name.isEmpty() ? "package " + packageName : name;
    }

    public boolean has(Remark remark) {
      return remark.place().filter(p -> source.stream().anyMatch(s -> s.has(p))).isPresent();
    }
  }
}
