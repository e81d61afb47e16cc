package dev.latchwork.processor.diagnostic;

import java.util.Optional;
import javax.tools.Diagnostic;

/**
 * A place in the user's code that breaks a rule, and the message about it.
 *
 * @param kind how the finding is reported; empty if the user has suppressed the rule, so that only
 *     the review page shows the finding
 */
public record Finding(Rule rule, Position position, String text, Optional<Diagnostic.Kind> kind) {

  public boolean isError() {
    return kind.filter(k -> k == Diagnostic.Kind.ERROR).isPresent();
  }
}
