package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.latchwork.processor.copy.plan.ArrayOf;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.ValueOf;
import dev.latchwork.processor.types.known.ContainerType.Contents;
import dev.latchwork.processor.types.known.CopyKind;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/**
 * Writes what looks after a collection, map or array that a constructor takes: on a cycle it is not
 * filled by then, and the constructor may keep a copy of it.
 *
 * <pre>{@code
 * Node copy = new Node(copyNodeList(source.children, "Node.children", copies));
 * ...
 * complete(() -> copy.children, source.children, "Node.children", copies);
 * }</pre>
 */
final class ConstructorBackfillWriter {
  private static final TypeName OBJECTS = of(Collection.class, ClassName.OBJECT);
  static final TypeName ELEMENTS = of(Collection.class, HelperNames.UNKNOWN);
  static final TypeName ENTRIES = of(Map.class, HelperNames.UNKNOWN, HelperNames.UNKNOWN);

  static final TypeName REFERENCE = of(AtomicReference.class, HelperNames.UNKNOWN);
  static final TypeName OBJECT_ARRAY = ArrayTypeName.of(ClassName.OBJECT);
  private static final String COPIED_TOO_EARLY =
      " was copied by the constructor while it was not filled yet";

  private final CopyWriter writer;
  private final SameContentsWriter holds;

  ConstructorBackfillWriter(CopyWriter writer) {
    this.writer = writer;
    this.holds = new SameContentsWriter(writer);
  }

  /**
   * A statement for after the object is made.
   *
   * @param read how a variable {@code source} is read, and so the copy
   */
  CodeBlock check(CopyPlan plan, String read, CodeBlock field) {
    return check(
        plan,
        CodeBlock.of("$L", read.replaceFirst("\\bsource\\b", "copy")),
        CodeBlock.of("$L", read),
        field);
  }

  private CodeBlock check(CopyPlan plan, CodeBlock held, CodeBlock source, CodeBlock field) {
    if (plan instanceof ValueOf optional && optional.kind() == CopyKind.OPTIONAL) {
      String content = method("contentOf", ConstructorBackfillWriter::contentOf);
      return check(
          optional.contents().get(0),
          CodeBlock.of("$N($L)", content, held),
          CodeBlock.of("$N($L)", content, source),
          field);
    }
    return CodeBlock.builder()
        .addStatement("$N(() -> $L,$W$L,$W$L,$Wcopies)", method(plan), held, source, field)
        .build();
  }

  private static MethodSpec contentOf(String name) {
    TypeVariableName content = TypeVariableName.get("C");
    return declare(name, content)
        .addTypeVariable(content)
        .addParameter(ParameterizedTypeName.get(ClassName.get(Optional.class), content), "optional")
        .addStatement("return optional == null ? null : optional.orElse(null)")
        .build();
  }

  private String method(CopyPlan plan) {
    if (plan instanceof ArrayOf) {
      return method("completeArray", this::array);
    }
    if (plan instanceof ValueOf) {
      return method("completeReference", this::reference);
    }
    return ((ContainerOf) plan).container().contents() == Contents.ENTRIES
        ? method("completeMap", this::map)
        : method("complete", this::collection);
  }

  private String method(String name, Writing write) {
    return writer.own().overload(name, name, write::named);
  }

  private interface Writing {
    MethodSpec named(String name);
  }

  private MethodSpec array(String name) {
    return complete(
        name,
        OBJECT_ARRAY,
        CodeBlock.of("$N(held.get(), passed)", holds.array()),
        CodeBlock.builder()
            .beginControlFlow("if (held.get() != null && held.get().length == passed.length)")
            .addStatement("$T.arraycopy(passed, 0, held.get(), 0, passed.length)", System.class)
            .endControlFlow()
            .build());
  }

  private MethodSpec reference(String name) {
    TypeName held = of(AtomicReference.class, ClassName.OBJECT);
    return complete(
            name,
            REFERENCE,
            CodeBlock.of("$N(held.get(), passed)", holds.reference()),
            CodeBlock.builder()
                .beginControlFlow("if (held.get() != null)")
                .addStatement("(($T) held.get()).set(passed.get())", held)
                .endControlFlow()
                .build())
        .toBuilder()
        .addAnnotation(Suppress.UNCHECKED)
        .build();
  }

  private MethodSpec collection(String name) {
    return complete(
            name,
            ELEMENTS,
            CodeBlock.of("$N(held.get(), passed)", holds.collection()),
            refill(OBJECTS, "addAll"))
        .toBuilder()
        .addAnnotation(Suppress.UNCHECKED)
        .build();
  }

  private MethodSpec map(String name) {
    return complete(
            name,
            ENTRIES,
            CodeBlock.of("$N(held.get(), passed)", holds.entries()),
            refill(CopyMethodWriter.COPIES, "putAll"))
        .toBuilder()
        .addAnnotation(Suppress.UNCHECKED)
        .build();
  }

  private static CodeBlock refill(TypeName type, String fill) {
    return CodeBlock.builder()
        .beginControlFlow("try")
        .addStatement("$1T filled = ($1T) held.get()", type)
        .addStatement("filled.clear()")
        .addStatement("filled.$L(passed)", fill)
        .nextControlFlow("catch ($T e)", UnsupportedOperationException.class)
        .addStatement(
            "throw new $T($Wfield + $S, e)", IllegalStateException.class, COPIED_TOO_EARLY)
        .endControlFlow()
        .build();
  }

  private MethodSpec complete(String name, TypeName type, CodeBlock holds, CodeBlock refill) {
    return declare(name, TypeName.VOID)
        .addJavadoc("Fills last what a constructor copied before it was complete.\n")
        .addParameter(
            ParameterizedTypeName.get(
                ClassName.get(Supplier.class), WildcardTypeName.subtypeOf(type)),
            "held")
        .addParameter(type, "source")
        .addParameter(String.class, "field")
        .addParameter(CopyMethodWriter.COPIES, "copies")
        .addStatement("$1T passed = ($1T) copies.get(source)", type)
        .beginControlFlow("if (passed == null || held.get() == passed)")
        .addStatement("return")
        .endControlFlow()
        .addCode("$N(copies).add(() -> {\n$>", writer.last().tasks())
        .beginControlFlow("if ($L)", holds)
        .addStatement("return")
        .endControlFlow()
        .beginControlFlow("if (held.get() == source)")
        .addStatement(
            "throw new $T($Wfield + $S)",
            IllegalStateException.class,
            " is that of the source, which its constructor keeps for all objects")
        .endControlFlow()
        .addCode(refill)
        .beginControlFlow("if (!$L)", holds)
        .addStatement("throw new $T($Wfield + $S)", IllegalStateException.class, COPIED_TOO_EARLY)
        .endControlFlow()
        .addCode("$<});\n")
        .build();
  }

  private static MethodSpec.Builder declare(String name, TypeName type) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(type);
  }

  static TypeName of(Class<?> type, TypeName... arguments) {
    return ParameterizedTypeName.get(ClassName.get(type), arguments);
  }
}
