package dev.latchwork.processor.copy;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.CopyPlan.ValueOf;
import java.util.AbstractMap;
import java.util.Map;

/** Writes the copies of small mutable objects of the JDK. */
final class ValueWriter {
  private static final ClassName ENTRY = ClassName.get(Map.Entry.class);
  private static final ClassName IMMUTABLE_ENTRY =
      ClassName.get(AbstractMap.SimpleImmutableEntry.class);
  private static final CodeBlock COPY = CodeBlock.of("copy");

  private final CopyWriter writer;
  private final CopyMethods methods;

  ValueWriter(CopyWriter writer) {
    this.writer = writer;
    this.methods = new CopyMethods(writer);
  }

  CodeBlock copy(ValueOf plan, Source source) {
    boolean leaf = plan.contents().stream().allMatch(CopyPlan::isSame);
    TypeName type = plan.type();
    return switch (plan.kind()) {
      case CLONE -> methods.leaf(plan, source, s -> CodeBlock.of("($T) $L.clone()", type, s));
      case COPY_CONSTRUCTOR -> methods.leaf(plan, source, s -> CodeBlock.of("new $T($L)", type, s));
      case ATOMIC -> methods.leaf(plan, source, s -> CodeBlock.of("new $T($L.get())", type, s));
      case REFERENCE ->
          leaf
              ? methods.leaf(plan, source, s -> diamond(type, CodeBlock.of("$L.get()", s)))
              : filled(
                  plan,
                  source,
                  diamond(type, CodeBlock.of("")),
                  CodeBlock.of("copy.set($L);\n", content(plan, 0, "source.get()")));
      case ENTRY -> leaf ? methods.leaf(plan, source, s -> entry(plan, s)) : entry(plan, source);
      case OPTIONAL -> methods.unremembered(plan, source, () -> mapped(plan));
      case ADDER ->
          filled(
              plan,
              source,
              CodeBlock.of("new $T()", type),
              CodeBlock.of("copy.add(source.sum());\n"));
      case ATOMIC_ARRAY ->
          filled(plan, source, CodeBlock.of("new $T(source.length())", type), elementByElement());
      default -> throw new IllegalArgumentException(plan.kind().toString());
    };
  }

  private CodeBlock filled(ValueOf plan, Source source, CodeBlock made, CodeBlock fill) {
    CodeBlock variable =
        CodeBlock.builder().addStatement("$T copy = $L", plan.type(), made).build();
    return methods.filled(plan, source, false, variable, fill, COPY);
  }

  private static CodeBlock elementByElement() {
    return CodeBlock.builder()
        .beginControlFlow("for (int i = 0; i < source.length(); i++)")
        .addStatement("copy.set(i, source.get(i))")
        .endControlFlow()
        .build();
  }

  private CodeBlock mapped(ValueOf plan) {
    return CodeBlock.of("source.map(content -> $L)", content(plan, 0, "content"));
  }

  private CodeBlock entry(ValueOf plan, Source source) {
    return methods.made(
        plan,
        plan,
        source,
        () ->
            diamond(
                entryClass(plan),
                CodeBlock.of(
                    "$L,$W$L",
                    content(plan, 0, "source.getKey()"),
                    content(plan, 1, "source.getValue()"))));
  }

  private static CodeBlock entry(ValueOf plan, CodeBlock source) {
    return diamond(entryClass(plan), CodeBlock.of("$1L.getKey(), $1L.getValue()", source));
  }

  private static ClassName entryClass(ValueOf plan) {
    ClassName type = Names.rawType(plan.type());
    return type.equals(ENTRY) ? IMMUTABLE_ENTRY : type;
  }

  private CodeBlock content(ValueOf plan, int index, String read) {
    return writer.copy(plan.contents().get(index), Source.variable(read));
  }

  private static CodeBlock diamond(TypeName type, CodeBlock arguments) {
    return CodeBlock.of("new $T<>($L)", Names.rawType(type), arguments);
  }
}
