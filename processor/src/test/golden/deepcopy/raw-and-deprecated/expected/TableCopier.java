package ranks;

import dev.latchwork.LatchworkGenerated;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Table}. */
@SuppressWarnings({"deprecation", "rawtypes", "removal", "unchecked"})
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class TableCopier {
  private TableCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static <K extends Outdated.Kind> Table<K> copy(Table<K> source) {
    // Rank is declared outside Table, so Latchwork does not look at its fields here. They might
    // refer to objects that this copier also copies, so a map remembers the copies.
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
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
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Table<K> copy = new Table<>();
    copies.put(source, copy);
    copy.rank = RankCopier.copy(source.rank, copies);
    copy.queue = copyPriorityQueue(source.queue, copies);
    copy.numbers = copyPriorityQueue2(source.numbers, copies);
    // `kind` is shared, as @Copy(SHARE) says.
    copy.kind = source.kind;
    return copy;
  }

  private static PriorityQueue<?> copyPriorityQueue(PriorityQueue<?> source,
      Map<Object, Object> copies) {
    return source == null ? null : (PriorityQueue<?>) copies.computeIfAbsent(source,
        original -> new PriorityQueue<>(source));
  }

  @SuppressWarnings("unchecked")
  private static PriorityQueue<? extends Number> copyPriorityQueue2(
      PriorityQueue<? extends Number> source, Map<Object, Object> copies) {
    return source == null ? null : (PriorityQueue<? extends Number>) copies.computeIfAbsent(source,
        original -> new PriorityQueue<>(source));
  }
}
