package bounds;

import dev.latchwork.LatchworkGenerated;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Holder}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class HolderCopier {
  private HolderCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param copyK copies values of type K; never called with null
   */
  static <K extends Comparable<K>> Holder<K> copy(Holder<K> source, UnaryOperator<K> copyK) {
    // Ranking is declared outside Holder, so Latchwork does not look at its fields here. They
    // might refer to objects that this copier also copies, so a map remembers the copies.
    return source == null ? null : copy(source, copyK, new IdentityHashMap<>());
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copyK copies values of type K; never called with null
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <K extends Comparable<K>> Holder<K> copy(Holder<K> source, UnaryOperator<K> copyK,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Holder<K> known = (Holder<K>) copies.get(source);
    if (known != null) {
      return known;
    }
    // `order` is shared, because it is a function.
    Holder<K> copy = new Holder<K>(RankingCopier.copy(source.ranking(), copies), source.order());
    // Copying the arguments may have reached and copied the source already.
    known = (Holder<K>) copies.putIfAbsent(source, copy);
    return known == null ? copy : known;
  }
}
