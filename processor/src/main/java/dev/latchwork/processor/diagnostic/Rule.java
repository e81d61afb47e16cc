package dev.latchwork.processor.diagnostic;

import static dev.latchwork.processor.diagnostic.Severity.ERROR;

/**
 * Everything that the processor can find wrong. Each rule has a page {@code
 * docs/diagnostics/LWnnn.md} and a golden that triggers it. An id is never given to another rule.
 *
 * <p>A text is one line: what is wrong with which element, a colon, what to do about it. Both parts
 * are format strings over the same arguments.
 */
public enum Rule {
  // LW0xx: any annotation
  INTERNAL_ERROR(
      "LW000",
      ERROR,
      "%s could not be processed (%s)",
      "this is a defect of Latchwork, please report it with the class"),
  NAME_TAKEN(
      "LW001",
      ERROR,
      "%1$s, to be generated for %2$s, exists already",
      "rename %1$s, or give the generated class another name"),
  INVALID_NAME(
      "LW002", ERROR, "\"%s\" is no name for a generated class", "use a simple Java identifier"),

  // LW1xx: @Guarded
  FINAL_CLASS("LW101", ERROR, "%s is final, so it cannot be guarded by a subclass", "drop final"),
  ;

  private final String id;
  private final Severity severity;
  private final String problem;
  private final String cure;

  Rule(String id, Severity severity, String problem, String cure) {
    this.id = id;
    this.severity = severity;
    this.problem = problem;
    this.cure = cure;
  }

  public String id() {
    return id;
  }

  public Severity severity() {
    return severity;
  }

  /** The whole message. */
  String text(Object... arguments) {
    return "[" + id + "] " + problem.formatted(arguments) + ": " + cure.formatted(arguments);
  }
}
