package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.types.known.ContainerType.Contents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/**
 * Writes what fills a set or the keys of a map when everything is complete that these may be hashed
 * or compared by, which on a cycle is only when the outermost copy is made.
 *
 * <pre>{@code
 * copies.put(source, copy);
 * addLast(copy, source, element -> PersonCopier.copy(element, copies), copies);
 * return copy;
 * }</pre>
 */
public final class DeferredFillWriter {
  /** The method by which a copier tells that it waits with what has to be filled last. */
  public static final String OUTERMOST = "outermost";

  private static final String LAST = "last";
  private static final TypeName TASKS = ParameterizedTypeName.get(List.class, Runnable.class);
  private static final TypeVariableName ELEMENT = TypeVariableName.get("E");
  private static final TypeVariableName KEY = TypeVariableName.get("K");
  private static final TypeVariableName VALUE = TypeVariableName.get("V");

  private final CopyWriter writer;

  DeferredFillWriter(CopyWriter writer) {
    this.writer = writer;
  }

  /**
   * @param contents the copies of one element {@code element}, or of {@code key} and {@code value}
   */
  CodeBlock fill(
      ContainerOf plan, CodeBlock copy, SourceExpression source, List<CodeBlock> contents) {
    return plan.container().contents() == Contents.ENTRIES
        ? CodeBlock.of(
            "$N($L, $L,$Wkey -> $L,$Wvalue -> $L,$W$L, copies)",
            method("putLast", this::putLast),
            copy,
            source.value(),
            contents.get(0),
            contents.get(1),
            source.field())
        : CodeBlock.of(
            "$N($L, $L,$Welement -> $L,$W$L, copies)",
            addLast(),
            copy,
            source.value(),
            contents.get(0),
            source.field());
  }

  /** Statements that return a copy with all that its helpers have left for last, if they do. */
  CodeBlock complete(TypeName type, CodeBlock copy) {
    if (!writer.own().has(LAST)) {
      return CodeBlock.builder().addStatement("return $L", copy).build();
    }
    return CodeBlock.builder()
        .addStatement("$T last = new $T<>()", TASKS, ArrayList.class)
        .addStatement("copies.put($T.class, last)", List.class)
        .addStatement("$T copy =$W$L", type, copy)
        .addStatement("last.forEach($T::run)", Runnable.class)
        .add("// Again: a set may have been hashed by another one before it was filled.\n")
        .addStatement("copies.remove($T.class)", List.class)
        .addStatement("last.forEach($T::run)", Runnable.class)
        .addStatement("return copy")
        .build();
  }

  /** The name of the method that adds copies of elements last. */
  String addLast() {
    return method("addLast", this::addLast);
  }

  /** The name of the method for what is done last. */
  String tasks() {
    return method(LAST, DeferredFillWriter::last);
  }

  private String method(String name, Writing write) {
    return writer.own().overload(name, name, write::named);
  }

  private interface Writing {
    MethodSpec named(String name);
  }

  private MethodSpec addLast(String name) {
    return declare(name, ELEMENT)
        .addJavadoc("Adds copies, but only once all is complete that they may be compared by.\n")
        .addParameter(of(Collection.class, ELEMENT), "copy")
        .addParameter(of(Collection.class, ELEMENT), "source")
        .addParameter(of(UnaryOperator.class, ELEMENT), "element")
        .addParameter(String.class, "field")
        .addParameter(CopyMethodWriter.COPIES, "copies")
        .addStatement("$T elements = new $T<>(source)", of(List.class, ELEMENT), ArrayList.class)
        .addStatement("elements.replaceAll(element)")
        .addCode("$N(copies).add(() -> {\n$>", tasks())
        .addStatement("copy.clear()")
        .addStatement("copy.addAll(elements)")
        .addCode(EqualCopiesWriter.afterwards(false, "elements"))
        .addCode("$<});\n")
        .build();
  }

  private MethodSpec putLast(String name) {
    return declare(name, KEY, VALUE)
        .addJavadoc("Puts copies, but only once all is complete that keys may be compared by.\n")
        .addParameter(of(Map.class, KEY, VALUE), "copy")
        .addParameter(of(Map.class, KEY, VALUE), "source")
        .addParameter(of(UnaryOperator.class, KEY), "key")
        .addParameter(of(UnaryOperator.class, VALUE), "value")
        .addParameter(String.class, "field")
        .addParameter(CopyMethodWriter.COPIES, "copies")
        .addStatement("$T keys = new $T<>(source.keySet())", of(List.class, KEY), ArrayList.class)
        .addStatement(
            "$T values = new $T<>(source.values())", of(List.class, VALUE), ArrayList.class)
        .addStatement("keys.replaceAll(key)")
        .addStatement("values.replaceAll(value)")
        .addCode("$N(copies).add(() -> {\n$>", tasks())
        .addStatement("copy.clear()")
        .beginControlFlow("for (int i = 0; i < keys.size(); i++)")
        .addStatement("copy.put(keys.get(i), values.get(i))")
        .endControlFlow()
        .addCode(EqualCopiesWriter.afterwards(true, "keys"))
        .addCode("$<});\n")
        .build();
  }

  private static MethodSpec last(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addAnnotation(Suppress.UNCHECKED)
        .addJavadoc("What the outermost call runs when all else is complete.\n")
        .returns(TASKS)
        .addParameter(CopyMethodWriter.COPIES, "copies")
        .addStatement("return ($T) copies.get($T.class)", TASKS, List.class)
        .build();
  }

  /**
   * A statement for the start of a method {@code copy(source, copies)}: where no copy is going on,
   * another method makes it whole.
   */
  CodeBlock outermost(TypeName type) {
    return CodeBlock.builder()
        .beginControlFlow("if (source != null && !copies.containsKey($T.class))", List.class)
        .addStatement(
            "return $N(source$L, copies)",
            method(OUTERMOST, name -> outermost(name, type)),
            CopyFunctions.pass(writer.own().operated(type)))
        .endControlFlow()
        .build();
  }

  private MethodSpec outermost(String name, TypeName type) {
    List<TypeVariableName> operated = writer.own().operated(type);
    MethodSpec.Builder method =
        writer
            .own()
            .declare(name, type)
            .addJavadoc("Fills last what compares its elements, and those by what they hold.\n")
            .addParameter(type, "source");
    CopyFunctions.declare(method, operated);
    return method
        .addParameter(CopyMethodWriter.COPIES, "copies")
        .addStatement("$T last = new $T<>()", TASKS, ArrayList.class)
        .addStatement("copies.put($T.class, last)", List.class)
        .beginControlFlow("try")
        .addStatement("$T copy = copy(source$L, copies)", type, CopyFunctions.pass(operated))
        .addStatement("last.forEach($T::run)", Runnable.class)
        .addComment("Again: a set may have been hashed by another one before it was filled.")
        .addStatement("copies.remove($T.class)", List.class)
        .addStatement("last.forEach($T::run)", Runnable.class)
        .addStatement("return copy")
        .nextControlFlow("finally")
        .addStatement("copies.remove($T.class)", List.class)
        .endControlFlow()
        .build();
  }

  private static MethodSpec.Builder declare(String name, TypeVariableName... variables) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addTypeVariables(List.of(variables));
  }

  private static TypeName of(Class<?> type, TypeName... arguments) {
    return ParameterizedTypeName.get(ClassName.get(type), arguments);
  }
}
