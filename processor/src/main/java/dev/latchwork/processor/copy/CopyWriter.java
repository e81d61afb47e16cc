package dev.latchwork.processor.copy;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.copy.CopyPlan.Again;
import dev.latchwork.processor.copy.CopyPlan.ArrayOf;
import dev.latchwork.processor.copy.CopyPlan.ContainerOf;
import dev.latchwork.processor.copy.CopyPlan.CopierCall;
import dev.latchwork.processor.copy.CopyPlan.RecordOf;
import dev.latchwork.processor.copy.CopyPlan.Refused;
import dev.latchwork.processor.copy.CopyPlan.ValueOf;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Writes the copies of one generated class, as planned. */
public final class CopyWriter {
  /** A variable, a field or an element: reading it twice is free. */
  private static final Pattern SIMPLE = Pattern.compile("[\\w$.\\[\\]]+");

  private final Helpers helpers;
  private final ValueWriter values = new ValueWriter(this);
  private final ArrayWriter arrays = new ArrayWriter(this);
  private final RecordWriter records = new RecordWriter(this);
  private final ContainerWriter containers = new ContainerWriter(this);

  /**
   * @param names gives out the names of helper methods
   * @param typeVariables those of the class, as it declares them
   */
  public CopyWriter(NameAllocator names, List<TypeVariableName> typeVariables) {
    this.helpers = new Helpers(names, typeVariables);
  }

  /**
   * An expression for the copy of a value that may be null. It may be a conditional, so it goes in
   * parentheses where an operator follows.
   *
   * @param source the value: an expression without side effects, that may be repeated
   */
  public CodeBlock copy(CopyPlan plan, CodeBlock source) {
    return copy(plan, source, SIMPLE.matcher(source.toString()).matches());
  }

  /**
   * @param inline whether a conditional is welcome, else it goes to a method of its own
   */
  CodeBlock copy(CopyPlan plan, CodeBlock source, boolean inline) {
    if (plan instanceof CopierCall call) {
      return CodeBlock.of("$T.copy($L)", call.copier(), source);
    } else if (plan instanceof ValueOf value) {
      return values.copy(value, source, inline);
    } else if (plan instanceof ArrayOf array) {
      return arrays.copy(array, source, inline);
    } else if (plan instanceof ContainerOf container) {
      return containers.copy(container, source, inline);
    } else if (plan instanceof RecordOf record) {
      return records.copy(record, source);
    } else if (plan instanceof Again again) {
      return records.copyAgain(again, source);
    } else if (plan instanceof Refused refused) {
      throw new IllegalArgumentException(refused.reason());
    }
    return source;
  }

  /** The methods that the expressions call. */
  public List<MethodSpec> helpers() {
    return helpers.methods();
  }

  Helpers own() {
    return helpers;
  }

  /** A conditional where the value can be read twice, else a method that does the same. */
  CodeBlock unlessNull(
      CopyPlan plan, CodeBlock source, boolean inline, UnaryOperator<CodeBlock> copy) {
    if (inline) {
      return CodeBlock.of("$1L == null$W? null$W: $2L", source, copy.apply(source));
    }
    CodeBlock parameter = CodeBlock.of("source");
    String name =
        helpers.name(
            plan,
            Names.method(plan),
            n ->
                helpers
                    .declare(n, plan.type())
                    .addParameter(plan.type(), "source")
                    .addStatement("return source == null$W? null$W: $L", copy.apply(parameter))
                    .build());
    return CodeBlock.of("$N($L)", name, source);
  }
}
