package dev.latchwork.processor.copy.read;

import dev.latchwork.processor.types.Annotations;
import javax.lang.model.element.VariableElement;

/** What {@code @Copy} says about a field. */
public record FieldPolicy(Kind kind, String with) {
  private static final String COPY = "dev.latchwork.Copy";

  /** The constants of {@code Copy.Policy}. */
  public enum Kind {
    AUTO,
    SHARE,
    NULL,
    SKIP,
    CONSTRUCTOR
  }

  public static FieldPolicy of(VariableElement field) {
    return Annotations.find(field, COPY)
        .map(
            copy ->
                new FieldPolicy(
                    Annotations.constant(copy, "value", Kind.AUTO),
                    Annotations.string(copy, "with")))
        .orElse(new FieldPolicy(Kind.AUTO, ""));
  }

  public boolean callsMethod() {
    return !with.isEmpty();
  }
}
