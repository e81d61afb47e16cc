package dev.latchwork.processor.diagnostic;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Decides which findings are errors or warnings, and which are silenced. */
public record Policy(boolean doorsAreErrors, boolean strict) {

  public static final String CHECKS = "latchwork.checks";
  public static final String DOORS = "latchwork.doors";
  public static final String STRICT = "latchwork.strict";
  public static final String REPORT = "latchwork.report";

  /** The option that names the patch file to write. */
  public static final String PATCH = "latchwork.patch";

  public static Policy of(Map<String, String> options) {
    return new Policy(
        !"warn".equals(options.get(DOORS)), Boolean.parseBoolean(options.get(STRICT)));
  }

  /**
   * The options that have a fixed set of values, with these values. The first value is the default.
   */
  public static final Map<String, List<String>> VALUES =
      Map.of(
          CHECKS, List.of("on", "off"),
          DOORS, List.of("error", "warn"),
          STRICT, List.of("false", "true"),
          REPORT, List.of("false", "true"));

  /**
   * How the rule is reported at the element, as an error or as a warning; empty if the rule is
   * suppressed there. A rule of {@link Severity#ERROR} cannot be suppressed.
   */
  Optional<Diagnostic.Kind> kind(Rule rule, Element element) {
    boolean error =
        switch (rule.severity()) {
          case ERROR -> true;
          case DOOR -> doorsAreErrors || strict;
          case WARNING -> strict;
        };
    if (rule.severity() != Severity.ERROR && isSuppressed(rule, element)) {
      return Optional.empty();
    }
    return Optional.of(error ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING);
  }

  /**
   * Returns whether the user has suppressed the rule, at the element or at an element that encloses
   * it.
   */
  public boolean isSuppressed(Rule rule, @Nullable Element element) {
    for (Element e = element; e != null; e = e.getEnclosingElement()) {
      SuppressWarnings suppressed = e.getAnnotation(SuppressWarnings.class);
      if (suppressed != null && Arrays.stream(suppressed.value()).anyMatch(rule::isSilencedBy)) {
        return true;
      }
    }
    return false;
  }
}
