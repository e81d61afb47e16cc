package dev.latchwork.processor.diagnostic;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Prints messages. No other class uses {@link Messager}. */
public final class Reporter {
  private final Messager messager;

  public Reporter(Messager messager) {
    this.messager = messager;
  }

  /** Reports an error without a place in the source, for instance about an option. */
  public void error(String text) {
    messager.printMessage(Diagnostic.Kind.ERROR, text);
  }

  /** Reports the failure of something that the build can do without, such as the review page. */
  public void warn(String text) {
    messager.printMessage(Diagnostic.Kind.WARNING, text);
  }

  public void note(String text) {
    messager.printMessage(Diagnostic.Kind.NOTE, text);
  }

  public void report(Iterable<Finding> findings) {
    for (Finding finding : findings) {
      Position at = finding.position();
      finding
          .kind()
          .ifPresent(
              kind ->
                  messager.printMessage(
                      kind, finding.text(), at.element(), at.annotation(), at.value()));
    }
  }
}
