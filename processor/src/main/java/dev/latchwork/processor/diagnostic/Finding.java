package dev.latchwork.processor.diagnostic;

import java.util.Optional;
import javax.tools.Diagnostic;

/**
 * One thing to tell the user.
 *
 * @param kind its final weight; empty where the user has silenced the rule, and only the review
 *     page tells
 */
public record Finding(Rule rule, Position position, String text, Optional<Diagnostic.Kind> kind) {

  public boolean isError() {
    return kind.filter(k -> k == Diagnostic.Kind.ERROR).isPresent();
  }
}
