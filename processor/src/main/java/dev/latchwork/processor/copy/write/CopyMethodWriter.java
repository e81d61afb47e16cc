package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPlan;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Writes the frame of a helper method that copies one kind of value. Null stays null. With a map
 * {@code copies}, an object that has been copied is not copied again.
 */
final class CopyMethodWriter {
  static final TypeName COPIES = ParameterizedTypeName.get(Map.class, Object.class, Object.class);

  private final CopyWriter writer;
  private final HelperMethods calls;

  CopyMethodWriter(CopyWriter writer) {
    this.writer = writer;
    this.calls = new HelperMethods(writer);
  }

  /** Returns code that copies a value with one expression, without calls of other copy methods. */
  CodeBlock leaf(CopyPlan plan, SourceExpression source, UnaryOperator<CodeBlock> copy) {
    return leaf(plan, source, false, copy);
  }

  /**
   * Returns code that copies a value with one expression, without calls of other copy methods.
   *
   * @param unchecked whether the expression contains an unchecked cast
   */
  CodeBlock leaf(
      CopyPlan plan, SourceExpression source, boolean unchecked, UnaryOperator<CodeBlock> copy) {
    if (source.inline() && !writer.remembers()) {
      return CodeBlock.of("$1L == null$W? null$W: $2L", source.value(), copy.apply(source.value()));
    }
    return calls.call(
        plan,
        source,
        method -> {
          CodeBlock made = copy.apply(CodeBlock.of("source"));
          if (unchecked) {
            method.addAnnotation(Suppress.UNCHECKED);
          } else if (writer.remembers()) {
            suppressUnchecked(method, plan.type());
          }
          if (writer.remembers()) {
            made =
                CodeBlock.of(
                    "($T) copies.computeIfAbsent(source,$Woriginal -> $L)", plan.type(), made);
          }
          return method.addStatement("return source == null$W? null$W: $L", made).build();
        });
  }

  /**
   * Returns a call of a method that first creates a copy and then fills it.
   *
   * @param made statements that declare a variable {@code copy}
   * @param result what is recorded and returned: {@code copy} or, for example, a view of it
   */
  CodeBlock filled(
      CopyPlan plan,
      SourceExpression source,
      boolean unchecked,
      CodeBlock made,
      CodeBlock fill,
      CodeBlock result) {
    return calls.call(
        plan,
        source,
        method -> {
          if (unchecked && !writer.remembers()) {
            method.addAnnotation(Suppress.UNCHECKED);
          }
          start(method, plan.type(), unchecked).addCode(made);
          if (!writer.remembers()) {
            return method.addCode(fill).addStatement("return $L", result).build();
          }
          boolean other = !result.toString().equals("copy");
          if (other) {
            method.addStatement("$T result = $L", plan.type(), result);
          }
          String name = other ? "result" : "copy";
          return method
              .addStatement("copies.put(source, $L)", name)
              .addCode(fill)
              .addStatement("return $L", name)
              .build();
        });
  }

  /** Returns a call of a method that copies a value and does not record the copy. */
  CodeBlock unremembered(CopyPlan plan, SourceExpression source, Supplier<CodeBlock> copy) {
    return calls.call(
        plan,
        source,
        method -> method.addStatement("return source == null$W? null$W: $L", copy.get()).build());
  }

  /**
   * Returns a call of a method that returns the recorded copy of a value, if there is one, and
   * otherwise lets other code, such as an operator, copy the value.
   *
   * @param copy statements that return the copy, and record it if it is another object than the
   *     value
   */
  CodeBlock remembered(CopyPlan plan, SourceExpression source, CodeBlock copy) {
    return calls.call(
        plan,
        source,
        method -> {
          suppressUnchecked(method, plan.type());
          return method
              .beginControlFlow("if (source == null)")
              .addStatement("return null")
              .endControlFlow()
              .beginControlFlow("if (copies.containsKey(source))")
              .addStatement("return ($T) copies.get(source)", plan.type())
              .endControlFlow()
              .addCode(copy)
              .build();
        });
  }

  /**
   * Returns a call of a method that copies a value as a value of a wider type, and casts the copy.
   */
  CodeBlock cast(CopyPlan plan, SourceExpression source, Supplier<CodeBlock> copy) {
    return calls.call(
        plan,
        source,
        method ->
            method
                .addAnnotation(Suppress.UNCHECKED)
                .addStatement("return ($T) $L", plan.type(), copy.get())
                .build());
  }

  /**
   * Returns a call of a method that copies an {@code Optional}. The method returns the original
   * {@code Optional} if the copy of the content is the content itself.
   */
  CodeBlock optional(CopyPlan plan, SourceExpression source, CodeBlock copied, TypeName content) {
    return calls.call(
        plan,
        source,
        method ->
            method
                .beginControlFlow("if (source == null || source.isEmpty())")
                .addStatement("return source")
                .endControlFlow()
                .addStatement("$T content = $L", content, copied)
                .addStatement(
                    "return content == source.get() ? source : $T.ofNullable(content)",
                    Optional.class)
                .build());
  }

  /**
   * Adds statements that return null for null and, with a map {@code copies}, the existing copy of
   * an object that has one.
   */
  MethodSpec.Builder start(MethodSpec.Builder method, TypeName type, boolean unchecked) {
    method.beginControlFlow("if (source == null)").addStatement("return null").endControlFlow();
    if (!writer.remembers()) {
      return method;
    }
    if (unchecked) {
      method.addAnnotation(Suppress.UNCHECKED);
    } else {
      suppressUnchecked(method, type);
    }
    return method
        .addStatement("$1T known =$W($1T) copies.get(source)", type)
        .beginControlFlow("if (known != null)")
        .addStatement("return known")
        .endControlFlow();
  }

  static void suppressUnchecked(MethodSpec.Builder method, TypeName type) {
    if (HelperNames.isUnchecked(type)) {
      method.addAnnotation(Suppress.UNCHECKED);
    }
  }
}
