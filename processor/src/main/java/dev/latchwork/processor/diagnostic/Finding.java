package dev.latchwork.processor.diagnostic;

import javax.tools.Diagnostic;

/** One thing to tell the user, with its final weight. */
public record Finding(Rule rule, Position position, String text, Diagnostic.Kind kind) {

  public boolean isError() {
    return kind == Diagnostic.Kind.ERROR;
  }
}
