package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.types.known.ContainerType;
import dev.latchwork.processor.types.known.ContainerType.Contents;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Writes what sees to it that a set or map holds as much as its original, which may tell apart what
 * is equal: behind a view nobody sees an {@code IdentityHashMap}.
 *
 * <pre>{@code
 * for (Date element : source) {
 *   addNew(copy, copyDate(element, copies), field);
 * }
 * }</pre>
 */
final class EqualCopiesWriter {
  private static final String ELEMENTS = " holds elements whose copies are equal";
  private static final String KEYS = " holds keys whose copies are equal";
  private static final TypeVariableName ELEMENT = TypeVariableName.get("E");
  private static final TypeVariableName KEY = TypeVariableName.get("K");
  private static final TypeVariableName VALUE = TypeVariableName.get("V");

  private final CopyWriter writer;

  EqualCopiesWriter(CopyWriter writer) {
    this.writer = writer;
  }

  CodeBlock addNew(CodeBlock copy, CodeBlock element, CodeBlock field) {
    return CodeBlock.of(
        "$N($L, $L, $L)", method("addNew", EqualCopiesWriter::addNew), copy, element, field);
  }

  CodeBlock putNew(CodeBlock copy, CodeBlock key, CodeBlock value, CodeBlock field) {
    return CodeBlock.of(
        "$N($L,$W$L,$W$L,$W$L)",
        method("putNew", EqualCopiesWriter::putNew),
        copy,
        key,
        value,
        field);
  }

  /** Statements for a task that is run twice: only the second time is all complete. */
  static CodeBlock afterwards(boolean keys, String all) {
    return CodeBlock.builder()
        .beginControlFlow(
            "if (copy.size() < $L.size() && !copies.containsKey($T.class))", all, List.class)
        .addStatement(
            "throw new $T(field + $S)", IllegalStateException.class, keys ? KEYS : ELEMENTS)
        .endControlFlow()
        .build();
  }

  /** Whether copies that are put into it may turn out to be equal. */
  static boolean mayLose(ContainerOf plan) {
    if (!plan.fidelity().keepsClass()) {
      return false;
    }
    return plan.container().contents() == Contents.ENTRIES
        ? !plan.contents().get(0).isSame()
            && !plan.container().name().equals(IdentityHashMap.class.getName())
        : plan.container().isSet()
            || plan.container().narrower().stream().anyMatch(ContainerType::isSet);
  }

  private String method(String name, Writing write) {
    return writer.own().overload(name, name, write::named);
  }

  private interface Writing {
    MethodSpec named(String name);
  }

  private static MethodSpec addNew(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addTypeVariable(ELEMENT)
        .addParameter(ParameterizedTypeName.get(ClassName.get(Collection.class), ELEMENT), "copy")
        .addParameter(ELEMENT, "element")
        .addParameter(String.class, "field")
        .beginControlFlow("if (!copy.add(element))")
        .addStatement("throw new $T(field + $S)", IllegalStateException.class, ELEMENTS)
        .endControlFlow()
        .build();
  }

  private static MethodSpec putNew(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addTypeVariable(KEY)
        .addTypeVariable(VALUE)
        .addParameter(ParameterizedTypeName.get(ClassName.get(Map.class), KEY, VALUE), "copy")
        .addParameter(KEY, "key")
        .addParameter(VALUE, "value")
        .addParameter(String.class, "field")
        .addStatement("int size = copy.size()")
        .addStatement("copy.put(key, value)")
        .beginControlFlow("if (copy.size() == size)")
        .addStatement("throw new $T(field + $S)", IllegalStateException.class, KEYS)
        .endControlFlow()
        .build();
  }
}
