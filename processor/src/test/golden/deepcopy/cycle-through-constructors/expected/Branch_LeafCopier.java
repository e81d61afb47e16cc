package graph;

import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Branch.Leaf} deeply. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Branch_LeafCopier {
  private Branch_LeafCopier() {
  }

  /** Returns a copy that shares nothing mutable; null for null. */
  static Branch.Leaf copy(Branch.Leaf source) {
    // owner.first may lead back to the same Branch.Leaf.
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  static Branch.Leaf copy(Branch.Leaf source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Branch.Leaf known = (Branch.Leaf) copies.get(source);
    if (known != null) {
      return known;
    }
    Branch.Leaf copy = new Branch.Leaf();
    copies.put(source, copy);
    copy.owner = BranchCopier.copy(source.owner, copies);
    return copy;
  }
}
