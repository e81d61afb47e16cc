package dev.latchwork.processor.copy;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.CopyPlan.ValueOf;
import dev.latchwork.processor.types.CopyKind;
import java.util.AbstractMap;

/** Writes the copies of small mutable objects of the JDK. */
final class ValueWriter {
  private static final TypeName SIMPLE_IMMUTABLE_ENTRY =
      ClassName.get(AbstractMap.SimpleImmutableEntry.class);

  private final CopyWriter writer;

  ValueWriter(CopyWriter writer) {
    this.writer = writer;
  }

  CodeBlock copy(ValueOf plan, CodeBlock source, boolean inline) {
    return switch (plan.kind()) {
      case ADDER, ATOMIC_ARRAY, OPTIONAL -> {
        String name = writer.own().name(plan, Names.method(plan), n -> stepByStep(n, plan));
        yield CodeBlock.of("$N($L)", name, source);
      }
      default -> writer.unlessNull(plan, source, inline, s -> expression(plan, s));
    };
  }

  private CodeBlock expression(ValueOf plan, CodeBlock source) {
    TypeName type = plan.type();
    return switch (plan.kind()) {
      case CLONE -> CodeBlock.of("($T) $L.clone()", type, source);
      case COPY_CONSTRUCTOR -> CodeBlock.of("new $T($L)", type, source);
      case ATOMIC -> CodeBlock.of("new $T($L.get())", type, source);
      case REFERENCE -> CodeBlock.of("new $L($L)", diamond(type), content(plan, 0, source, "get"));
      case ENTRY ->
          CodeBlock.of(
              "new $L($L, $L)",
              diamond(entryClass(type)),
              content(plan, 0, source, "getKey"),
              content(plan, 1, source, "getValue"));
      default -> throw new IllegalArgumentException(plan.kind().toString());
    };
  }

  private CodeBlock content(ValueOf plan, int index, CodeBlock source, String read) {
    return writer.copy(plan.contents().get(index), CodeBlock.of("$L.$N()", source, read));
  }

  private static TypeName entryClass(TypeName type) {
    boolean isInterface = Names.rawType(type).equals(ClassName.get(java.util.Map.Entry.class));
    return isInterface ? SIMPLE_IMMUTABLE_ENTRY : type;
  }

  private static CodeBlock diamond(TypeName type) {
    return CodeBlock.of("$T<>", Names.rawType(type));
  }

  private MethodSpec stepByStep(String name, ValueOf plan) {
    MethodSpec.Builder method =
        writer
            .own()
            .declare(name, plan.type())
            .addParameter(plan.type(), "source")
            .beginControlFlow("if (source == null)")
            .addStatement("return null")
            .endControlFlow();
    if (plan.kind() == CopyKind.OPTIONAL) {
      CodeBlock content = writer.copy(plan.contents().get(0), CodeBlock.of("content"));
      return method.addStatement("return source.map(content -> $L)", content).build();
    }
    if (plan.kind() == CopyKind.ADDER) {
      method
          .addStatement("$1T copy = new $1T()", plan.type())
          .addStatement("copy.add(source.sum())");
    } else {
      method
          .addStatement("$1T copy = new $1T(source.length())", plan.type())
          .beginControlFlow("for (int i = 0; i < source.length(); i++)")
          .addStatement("copy.set(i, source.get(i))")
          .endControlFlow();
    }
    return method.addStatement("return copy").build();
  }
}
