package query;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Query.Column}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Query_ColumnCopier {
  private Query_ColumnCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Query.Column copy(Query.Column source) {
    if (source == null) {
      return null;
    }
    Query.Column copy = new Query.Column();
    copy.name = source.name;
    copy.widths = source.widths == null ? null : source.widths.clone();
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Query.Column copy(Query.Column source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Query.Column known = (Query.Column) copies.get(source);
    if (known != null) {
      return known;
    }
    Query.Column copy = new Query.Column();
    copies.put(source, copy);
    copy.name = source.name;
    copy.widths = copyIntArray(source.widths, copies);
    return copy;
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }
}
