package people;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Branch}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class BranchCopier {
  private BranchCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static <X extends Leaf<Long, X>> Branch<X> copy(Branch<X> source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Branch.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Branch<X> copy = new Branch<>();
    copy.tip = source.tip;
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <X extends Leaf<Long, X>> Branch<X> copy(Branch<X> source, Map<Object, Object> copies) {
    return source == null ? null
        : (Branch<X>) copies.computeIfAbsent(source, original -> copy(source));
  }
}
