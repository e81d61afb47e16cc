package ranks;

import dev.latchwork.LatchworkGenerated;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Table} deeply. */
@SuppressWarnings({"deprecation", "rawtypes", "removal", "unchecked"})
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class TableCopier {
  private TableCopier() {
  }

  /** Returns a copy that shares nothing mutable; null for null. */
  static <K extends Outdated.Kind> Table<K> copy(Table<K> source) {
    // Rank may come to hold what is met here, too.
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  @SuppressWarnings("unchecked")
  static <K extends Outdated.Kind> Table<K> copy(Table<K> source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Table<K> known = (Table<K>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Table.class) {
      throw new IllegalArgumentException(
          "no copier is known of the subclass " + source.getClass().getName());
    }
    Table<K> copy = new Table<>();
    copies.put(source, copy);
    copy.rank = RankCopier.copy(source.rank, copies);
    // kind is shared: as @Copy(SHARE) says.
    copy.kind = source.kind;
    return copy;
  }
}
