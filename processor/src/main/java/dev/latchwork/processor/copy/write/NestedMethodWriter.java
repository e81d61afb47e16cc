package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.latchwork.processor.copy.plan.Component;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.Again;
import dev.latchwork.processor.copy.plan.OneOf;
import dev.latchwork.processor.copy.plan.RecordOf;
import dev.latchwork.processor.emit.RawTypes;
import java.util.IdentityHashMap;
import java.util.function.Supplier;

/**
 * Writes the frame of a helper method for a value that may lead back to values of its own type, and
 * whose copy can only be created after the copies of what the value holds.
 */
final class NestedMethodWriter {
  private final CopyWriter writer;
  private final CopyMethodWriter methods;
  private final HelperMethods calls;

  NestedMethodWriter(CopyWriter writer) {
    this.writer = writer;
    this.methods = new CopyMethodWriter(writer);
    this.calls = new HelperMethods(writer);
  }

  /**
   * Returns a call of a method that chooses one of several other methods. The chosen method copies
   * the value and records the copy.
   */
  CodeBlock dispatched(OneOf plan, SourceExpression source, Supplier<CodeBlock> branches) {
    return calls.call(
        new HelperMethods.Recursive(plan.type(), plan.fidelity()),
        plan,
        source,
        method ->
            method
                .beginControlFlow("if (source == null)")
                .addStatement("return null")
                .endControlFlow()
                .addCode(tooDeep(plan))
                .addCode(branches.get())
                .build());
  }

  /** Returns a recursive call: the copy method for the value is being written already. */
  CodeBlock again(Again plan, SourceExpression source) {
    HelperMethods.Recursive key = new HelperMethods.Recursive(plan.type(), plan.fidelity());
    CopyPlan whole = writer.recursion().whole().get(plan.type());
    if (whole != null && !writer.own().hasVariant(key, writer.remembers())) {
      // exception: the code comes upon the type for the first time, so the type's copy method is
      // not being written yet
      return writer.copy(whole, source.notInline());
    }
    return calls.call(
        key,
        plan,
        source,
        method -> {
          throw new IllegalStateException(plan.type() + " is not being copied");
        });
  }

  /**
   * Returns a call of a method that creates the copy of a value from the copies of what the value
   * holds.
   */
  CodeBlock made(Object key, CopyPlan plan, SourceExpression source, Supplier<CodeBlock> copy) {
    return calls.call(
        key,
        plan,
        source,
        method -> {
          methods.start(method, plan.type(), false);
          if (!writer.remembers()) {
            return method.addCode(tooDeep(plan)).addStatement("return $L", copy.get()).build();
          }
          boolean nests = writer.recursion().includes(plan.type());
          method.addStatement(
              "$T copy = $L", plan.type(), nests ? writer.made(copy.get()) : copy.get());
          return remembered(method, plan).build();
        });
  }

  /**
   * Returns a call of a method that creates the copy of a value from the copies of what the value
   * holds, unless the copy turns out to be the value itself.
   *
   * @param made statements that declare a variable {@code copy}, or return the source
   */
  CodeBlock madeIfChanged(
      Object key, CopyPlan plan, SourceExpression source, Supplier<CodeBlock> made) {
    return calls.call(
        key,
        plan,
        source,
        method -> {
          methods.start(method, plan.type(), false).addCode(tooDeep(plan)).addCode(made.get());
          if (!writer.remembers()) {
            return method.addStatement("return copy").build();
          }
          return remembered(method, plan).build();
        });
  }

  private MethodSpec.Builder remembered(MethodSpec.Builder method, CopyPlan plan) {
    if (!plan.leadsOn()) {
      return method.addStatement("copies.put(source, copy)").addStatement("return copy");
    }
    method
        .addComment("Copying the contents may have reached and copied the source already.")
        .addStatement("known = ($T) copies.putIfAbsent(source, copy)", plan.type());
    CodeBlock complete = complete(plan);
    if (complete.isEmpty()) {
      return method.addStatement("return known == null ? copy : known");
    }
    return method
        .beginControlFlow("if (known != null)")
        .addStatement("return known")
        .endControlFlow()
        .addCode(complete)
        .addStatement("return copy");
  }

  private CodeBlock complete(CopyPlan plan) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (plan instanceof RecordOf record) {
      String name = String.join(".", RawTypes.rawType(plan.type()).simpleNames());
      for (Component component : record.components()) {
        code.add(
            writer.complete(
                plan.type(),
                component.plan(),
                component.access(),
                CodeBlock.of("$S", name + "." + component.name())));
      }
    }
    return code.build();
  }

  /**
   * Statements that continue with a map of copies if the calls are nested deeply. With the map,
   * copies can be nested to any depth without overflowing the stack.
   */
  private CodeBlock tooDeep(CopyPlan plan) {
    if (!writer.counts(plan)) {
      return CodeBlock.of("");
    }
    CodeBlock copy = writer.remembering().copy(plan, SourceExpression.PARAMETER.notInline());
    return CodeBlock.builder()
        .beginControlFlow("if (depth > $L)", CopyWriter.DEPTH_LIMIT)
        .addStatement("$T copies = new $T<>()", CopyMethodWriter.COPIES, IdentityHashMap.class)
        .add(writer.last().complete(plan.type(), copy))
        .endControlFlow()
        .build();
  }
}
