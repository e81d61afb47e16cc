package dev.latchwork.processor.diagnostic;

import javax.annotation.processing.Messager;

/** The only user of {@link Messager}. */
public final class Reporter {
  private final Messager messager;

  public Reporter(Messager messager) {
    this.messager = messager;
  }

  public void report(Iterable<Finding> findings) {
    for (Finding finding : findings) {
      Position at = finding.position();
      messager.printMessage(
          finding.kind(), finding.text(), at.element(), at.annotation(), at.value());
    }
  }
}
