package dev.latchwork.processor.copy;

import com.palantir.javapoet.CodeBlock;
import java.util.regex.Pattern;

/**
 * The value to copy, as generated source reads it.
 *
 * @param field an expression for the name of the field that it comes from, for a message
 * @param inline whether a conditional that reads the value twice is welcome
 */
record Source(CodeBlock value, CodeBlock field, boolean inline) {
  /** A variable, a field or an element: reading it twice is free. */
  private static final Pattern SIMPLE = Pattern.compile("[\\w$.\\[\\]]+");

  /** The parameters of every helper method. */
  static final Source PARAMETER = variable("source");

  static Source of(CodeBlock value, CodeBlock field) {
    return new Source(value, field, SIMPLE.matcher(value.toString()).matches());
  }

  /** A local variable of a helper method. */
  static Source variable(String name) {
    return of(CodeBlock.of(name), CodeBlock.of("field"));
  }

  /** A local variable with a part of it. */
  Source of(String name) {
    return of(CodeBlock.of(name), field);
  }

  Source notInline() {
    return new Source(value, field, false);
  }

  Source with(CodeBlock other) {
    return new Source(other, field, inline);
  }
}
