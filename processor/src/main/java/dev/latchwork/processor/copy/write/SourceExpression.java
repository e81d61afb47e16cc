package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.CodeBlock;
import java.util.regex.Pattern;

/**
 * The value to copy, as generated code reads it.
 *
 * @param field an expression for the name of the field that the value comes from, for messages
 * @param inline whether a conditional may read the value twice
 * @param depth an expression for how deeply the copy of the value is nested
 * @param passed whether a constructor takes the copy, and may look into it
 * @param discarded whether a statement makes the copy only to record it, and does not use the
 *     result
 */
record SourceExpression(
    CodeBlock value,
    CodeBlock field,
    boolean inline,
    String depth,
    boolean passed,
    boolean discarded) {
  private static final String DEEPER = "depth + 1";

  /** A variable, a field or an array element, which costs nothing to read twice. */
  private static final Pattern SIMPLE = Pattern.compile("[\\w$.\\[\\]]+");

  /** The parameters {@code source} and {@code field} of a helper method. */
  static final SourceExpression PARAMETER = variable("source");

  static SourceExpression of(CodeBlock value, CodeBlock field) {
    return new SourceExpression(
        value, field, SIMPLE.matcher(value.toString()).matches(), DEEPER, false, false);
  }

  /** A variable or another expression in a helper method that has a parameter {@code field}. */
  static SourceExpression variable(String name) {
    return of(CodeBlock.of(name), CodeBlock.of("field"));
  }

  /** A local variable that holds a part of this value. */
  SourceExpression of(String name) {
    CodeBlock part = CodeBlock.of(name);
    return new SourceExpression(
        part, field, SIMPLE.matcher(name).matches(), depth, false, discarded);
  }

  SourceExpression notInline() {
    return new SourceExpression(value, field, false, depth, passed, discarded);
  }

  /** This value, to be copied at depth zero. */
  SourceExpression outermost() {
    return new SourceExpression(value, field, inline, "0", passed, discarded);
  }

  /** This value, to be copied for an argument of a constructor. */
  SourceExpression toConstructor() {
    return new SourceExpression(value, field, inline, depth, true, discarded);
  }

  /** This value, to be copied by a statement that does not use the result. */
  SourceExpression toDiscard() {
    return new SourceExpression(value, field, false, depth, passed, true);
  }

  SourceExpression with(CodeBlock other) {
    return new SourceExpression(other, field, inline, depth, passed, discarded);
  }
}
