package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.CopyPart.Target;
import dev.latchwork.processor.copy.plan.CopyPart.Value;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.Same;
import dev.latchwork.processor.copy.plan.Sharing;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes how a variable {@code copy} is made of a variable {@code source}: a call of a constructor,
 * then one statement a field.
 */
public final class FieldWriter {
  static final String COPIED_BEFORE = " was copied before the object that makes it";

  private final CopyWriter writer;
  private final RefillWriter refills;

  public FieldWriter(CopyWriter writer) {
    this.writer = writer;
    this.refills = new RefillWriter(writer);
  }

  /**
   * The call of the constructor.
   *
   * @param arguments the parts that the constructor takes, in its order
   */
  public CodeBlock construct(ClassName type, boolean generic, List<CopyPart> arguments) {
    return CodeBlock.of(
        generic ? "new $T<>($L)" : "new $T($L)",
        type,
        arguments.stream().map(this::value).collect(CodeBlock.joining(",$W")));
  }

  /** The statement for a part that the constructor does not take. */
  public CodeBlock assign(CopyPart part) {
    Target target = part.target();
    if (target instanceof Target.Field field) {
      return CodeBlock.builder().addStatement("$L =$W$L", field.expression(), value(part)).build();
    }
    if (target instanceof Target.Setter setter) {
      return CodeBlock.builder().addStatement("$L($L)", setter.method(), value(part)).build();
    }
    if (target instanceof Target.Refill refill) {
      CodeBlock filled = refill(part, refill.expression());
      return refill.certain() ? filled : refills.only(part, refill, filled);
    }
    if (target instanceof Target.RefillOrField own) {
      return CodeBlock.builder()
          .beginControlFlow(
              "if ($1L != null$W&& $2L != null$W&& $1L != $2L$W&& $1L.getClass() == $2L.getClass())",
              part.read(),
              own.expression())
          .add("// It may be tied to its owner, so that only the one that the copy made will do.\n")
          .add(writer.remembers() ? known(part, own.expression()) : CodeBlock.of(""))
          .add(refill(part, own.expression()))
          .nextControlFlow("else")
          .addStatement("$L =$W$L", own.expression(), value(part))
          .endControlFlow()
          .build();
    }
    throw new IllegalArgumentException(part.toString());
  }

  private CodeBlock refill(CopyPart part, String target) {
    return writer.refill(
        (ContainerOf) ((Value.Copied) part.value()).plan(),
        CodeBlock.of("$L", target),
        CodeBlock.of("$L", part.read()),
        part.label());
  }

  /** Statements that remember what is filled in place, for whoever else refers to it. */
  public CodeBlock known(List<CopyPart> parts) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (CopyPart part : parts) {
      if (part.target() instanceof Target.Refill refill) {
        code.add(refill.certain() ? known(part, refill.expression()) : refills.ask(part, refill));
      }
    }
    return code.build();
  }

  private CodeBlock known(CopyPart part, String filled) {
    return CodeBlock.builder()
        .addStatement(
            "$N($L, $L,$W$S, copies)",
            writer.own().overload("remember", "remember", FieldWriter::remember),
            part.read(),
            filled,
            part.label())
        .build();
  }

  private static MethodSpec remember(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addJavadoc(
            "Remembers what a constructor made, which nobody can replace by another copy.\n")
        .addParameter(Object.class, "source")
        .addParameter(Object.class, "made")
        .addParameter(String.class, "field")
        .addParameter(CopyMethodWriter.COPIES, "copies")
        .addStatement("Object known = copies.putIfAbsent(source, made)")
        .beginControlFlow("if (known != null && known != made)")
        .addStatement("throw new $T(field + $S)", IllegalStateException.class, COPIED_BEFORE)
        .endControlFlow()
        .build();
  }

  CodeBlock value(CopyPart part) {
    if (part.value() instanceof Value.Null) {
      return CodeBlock.of("null");
    }
    CodeBlock read = CodeBlock.of("$L", part.read());
    if (part.value() instanceof Value.Returned returned) {
      return CodeBlock.of("$L($L)", returned.method(), read);
    }
    CopyPlan plan = ((Value.Copied) part.value()).plan();
    return part.isArgument()
        ? writer.argument(plan, read, part.label())
        : writer.copy(plan, read, part.label());
  }

  /** A comment for each part of which the copy shares something on purpose. */
  public static CodeBlock comments(List<CopyPart> parts) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (CopyPart part : parts) {
      if (part.value() instanceof Value.Copied copied) {
        String what = (copied.plan() instanceof Same ? "" : "part of ") + part.field();
        shared(copied.plan(), what).forEach(line -> code.add("// $L\n", line));
      }
    }
    return code.build();
  }

  private static List<String> shared(CopyPlan plan, String what) {
    if (plan instanceof Same same) {
      return same.sharing() == Sharing.NOT_STATE
          ? List.of("%s is shared: %s.".formatted(what, same.reason()))
          : List.of();
    }
    return plan.contents().stream().flatMap(c -> shared(c, what).stream()).distinct().toList();
  }
}
