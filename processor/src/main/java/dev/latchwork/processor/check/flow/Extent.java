package dev.latchwork.processor.check.flow;

import com.sun.source.tree.Tree;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How much of a top-level type is walked, and which facts are recorded.
 *
 * @param members accepts the methods, fields and initializers to walk; the bodies of others are
 *     skipped
 * @param exposures whether to record which state an object hands out, and from which fields the
 *     objects come whose members are used. The checks of locks need this only for method
 *     references, for which it is always recorded.
 */
public record Extent(Predicate<Tree> members, boolean exposures) {
  public static Extent all() {
    return new Extent(m -> true, true);
  }

  /** Returns the extent for the checks of the locks that these members use. */
  public static Extent locks(Set<Tree> members) {
    return new Extent(members::contains, false);
  }
}
