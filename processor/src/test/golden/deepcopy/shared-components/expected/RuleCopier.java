package rules;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Rule}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class RuleCopier {
  private RuleCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param copyS copies values of type S; never called with null
   */
  static <S> Rule<S> copy(Rule<S> source, UnaryOperator<S> copyS) {
    if (source == null) {
      return null;
    }
    // `named` is shared, because it is a record that holds nothing to copy.
    return new Rule<>(source.named());
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copyS copies values of type S; never called with null
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <S> Rule<S> copy(Rule<S> source, UnaryOperator<S> copyS, Map<Object, Object> copies) {
    return source == null ? null
        : (Rule<S>) copies.computeIfAbsent(source, original -> copy(source, copyS));
  }
}
