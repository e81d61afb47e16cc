package rules;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Copies {@link Rule} deeply. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class RuleCopier {
  private RuleCopier() {
  }

  /**
   * Returns a copy that shares nothing mutable; null for null.
   *
   * @param copyS copies what S stands for; is not asked for null
   */
  static <S> Rule<S> copy(Rule<S> source, UnaryOperator<S> copyS) {
    if (source == null) {
      return null;
    }
    // named is shared: a record of what is not state.
    return new Rule<>(source.named());
  }

  /**
   * The same within a larger copy.
   *
   * @param copyS copies what S stands for; is not asked for null
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  @SuppressWarnings("unchecked")
  static <S> Rule<S> copy(Rule<S> source, UnaryOperator<S> copyS, Map<Object, Object> copies) {
    return source == null ? null
        : (Rule<S>) copies.computeIfAbsent(source, original -> copy(source, copyS));
  }
}
