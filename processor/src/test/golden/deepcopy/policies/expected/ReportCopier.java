package reports;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Report}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class ReportCopier {
  private ReportCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Report copy(Report source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Report.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Report copy = new Report();
    // `pool` is shared, as @Copy(SHARE) says.
    copy.pool = source.pool;
    copy.writer = null;
    copy.style = source.style == null ? null : new Report.Style(source.style);
    copy.permits = source.renewed(source.permits);
    copy.title = Report.shorter(source.title);
    copy.note = Report.shorter(source.note);
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Report copy(Report source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Report known = (Report) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Report.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Report copy = new Report();
    copies.put(source, copy);
    // `pool` is shared, as @Copy(SHARE) says.
    copy.pool = source.pool;
    copy.writer = null;
    copy.style = copyStyle(source.style, copies);
    copy.permits = source.renewed(source.permits);
    copy.title = Report.shorter(source.title);
    copy.note = Report.shorter(source.note);
    return copy;
  }

  private static Report.Style copyStyle(Report.Style source, Map<Object, Object> copies) {
    return source == null ? null : (Report.Style) copies.computeIfAbsent(source,
        original -> new Report.Style(source));
  }
}
