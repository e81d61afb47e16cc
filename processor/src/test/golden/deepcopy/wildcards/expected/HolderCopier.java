package bounds;

import dev.latchwork.LatchworkGenerated;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Copies {@link Holder} deeply. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class HolderCopier {
  private HolderCopier() {
  }

  /**
   * Returns a copy that shares nothing mutable; null for null.
   *
   * @param copyK copies what K stands for; is not asked for null
   */
  static <K extends Comparable<K>> Holder<K> copy(Holder<K> source, UnaryOperator<K> copyK) {
    // Ranking<K> may come to hold what is met here, too.
    return source == null ? null : copy(source, copyK, new IdentityHashMap<>());
  }

  /**
   * The same within a larger copy.
   *
   * @param copyK copies what K stands for; is not asked for null
   * @param copies what has been copied, by identity, to its copy; is added to
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
    // order is shared: a function.
    Holder<K> copy = new Holder<K>(RankingCopier.copy(source.ranking(), copies), source.order());
    // What the constructor got may have led back here.
    known = (Holder<K>) copies.putIfAbsent(source, copy);
    return known == null ? copy : known;
  }
}
