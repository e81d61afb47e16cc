package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.CodeBlock;
import java.util.regex.Pattern;

/**
 * The value to copy, as generated source reads it.
 *
 * @param field an expression for the name of the field that it comes from, for messages
 * @param inline whether a conditional may read the value twice
 * @param depth an expression for how deeply the copy of the value is nested
 * @param passed whether a constructor takes the copy, and may look into it
 * @param discarded whether the result is not used, since the copy is recorded: a statement
 */
record SourceExpression(
    CodeBlock value,
    CodeBlock field,
    boolean inline,
    String depth,
    boolean passed,
    boolean discarded) {
  private static final String DEEPER = "depth + 1";

  /** A variable, a field or an element, which costs nothing to read twice. */
  private static final Pattern SIMPLE = Pattern.compile("[\\w$.\\[\\]]+");

  /** The parameters of every helper method. */
  static final SourceExpression PARAMETER = variable("source");

  static SourceExpression of(CodeBlock value, CodeBlock field) {
    return new SourceExpression(
        value, field, SIMPLE.matcher(value.toString()).matches(), DEEPER, false, false);
  }

  /** A local variable of a helper method. */
  static SourceExpression variable(String name) {
    return of(CodeBlock.of(name), CodeBlock.of("field"));
  }

  /** A local variable with a part of it. */
  SourceExpression of(String name) {
    CodeBlock part = CodeBlock.of(name);
    return new SourceExpression(
        part, field, SIMPLE.matcher(name).matches(), depth, false, discarded);
  }

  SourceExpression notInline() {
    return new SourceExpression(value, field, false, depth, passed, discarded);
  }

  /** An expression at depth zero. */
  SourceExpression outermost() {
    return new SourceExpression(value, field, inline, "0", passed, discarded);
  }

  /** For an argument of a constructor. */
  SourceExpression toConstructor() {
    return new SourceExpression(value, field, inline, depth, true, discarded);
  }

  /** For a statement. */
  SourceExpression toDiscard() {
    return new SourceExpression(value, field, false, depth, passed, true);
  }

  SourceExpression with(CodeBlock other) {
    return new SourceExpression(other, field, inline, depth, passed, discarded);
  }
}
