package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.Later;
import dev.latchwork.processor.types.known.ContainerType.Contents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/**
 * Writes what is done with objects that have locks of their own: under the lock of their holder
 * they are only listed, since to copy them, or to hash or compare them, takes theirs.
 *
 * <pre>{@code
 * Set<Part> copy = emptyLike(source, field);
 * copies.put(source, copy);
 * addUnlocked(copy, source, element -> PartCopier.copy(element, copies), copies);
 * return copy;
 * }</pre>
 */
final class AfterUnlockWriter {
  private static final TypeName TASKS = ParameterizedTypeName.get(List.class, Runnable.class);
  private static final TypeVariableName ELEMENT = TypeVariableName.get("E");
  private static final TypeVariableName KEY = TypeVariableName.get("K");
  private static final TypeVariableName VALUE = TypeVariableName.get("V");

  private final CopyWriter writer;

  AfterUnlockWriter(CopyWriter writer) {
    this.writer = writer;
  }

  /** Whether the plan has something to do that waits for the lock to be released. */
  static boolean waits(CopyPlan plan) {
    return plan instanceof Later || plan.contents().stream().anyMatch(AfterUnlockWriter::waits);
  }

  /** Statements that are run later. */
  CodeBlock later(CodeBlock statements) {
    return CodeBlock.builder()
        .add("$N(copies).add(() -> {\n$>", unlocked())
        .add(statements)
        .add("$<});\n")
        .build();
  }

  /** A statement that is run later. */
  CodeBlock laterStatement(CodeBlock statement) {
    return CodeBlock.builder()
        .addStatement("$N(copies).add(() -> $L)", unlocked(), statement)
        .build();
  }

  /** The copy of what was left for later. */
  CodeBlock copy(CopyPlan plan, SourceExpression source) {
    return plan instanceof Later later ? writer.copy(later.plan(), source) : source.value();
  }

  /** A statement that puts copies into a container when the lock is released. */
  CodeBlock fill(ContainerOf plan, CodeBlock copy, SourceExpression source) {
    boolean last = writer.fillsLast(plan);
    if (plan.container().contents() == Contents.ENTRIES) {
      return CodeBlock.of(
          "$[$N($L,$W$L,$W$L,$Wkey -> $L,$Wvalue -> $L,$W$L, copies);\n$]",
          last
              ? method("putUnlockedAndLast", n -> put(n, true))
              : method("putUnlocked", n -> put(n, false)),
          copy,
          taken(plan, 0, "key", source, "$L.keySet()"),
          taken(plan, 1, "value", source, "$L.values()"),
          copy(plan.contents().get(0), source.of("key").notInline()),
          copy(plan.contents().get(1), source.of("value").notInline()),
          source.field());
    }
    return CodeBlock.of(
        "$[$N($L,$W$L,$Welement -> $L,$W$L, copies);\n$]",
        last
            ? method("addUnlockedAndLast", n -> add(n, true))
            : method("addUnlocked", n -> add(n, false)),
        copy,
        taken(plan, 0, "element", source, "$L"),
        copy(plan.contents().get(0), source.of("element").notInline()),
        source.field());
  }

  /** The contents, of which nothing may change when the lock is released. */
  private CodeBlock taken(
      ContainerOf plan, int index, String name, SourceExpression source, String collection) {
    CodeBlock all = CodeBlock.of(collection, source.value());
    CodeBlock now = writer.copy(plan.contents().get(index), source.of(name).notInline());
    return now.toString().equals(name)
        ? all
        : CodeBlock.of("$L.stream().map($L -> $L).toList()", all, name, now);
  }

  /** Statements for a variable with what waits; the copies that it makes have their own. */
  CodeBlock leftOver(String variable) {
    return CodeBlock.builder()
        .addStatement("$T $N = $N(copies)", TASKS, variable, unlocked())
        .addStatement("copies.remove($T.class)", Runnable.class)
        .build();
  }

  private String unlocked() {
    return method("unlocked", AfterUnlockWriter::unlocked);
  }

  private String method(String name, Writing write) {
    return writer.own().overload(name, name, write::named);
  }

  private interface Writing {
    MethodSpec named(String name);
  }

  private static MethodSpec unlocked(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addAnnotation(Suppress.UNCHECKED)
        .addJavadoc("What waits for the lock of the source to be released.\n")
        .returns(TASKS)
        .addParameter(CopyMethodWriter.COPIES, "copies")
        .addStatement(
            "return ($T)$Wcopies.computeIfAbsent($T.class, key -> new $T<Runnable>())",
            TASKS,
            Runnable.class,
            ArrayList.class)
        .build();
  }

  private MethodSpec add(String name, boolean last) {
    TypeName elements = of(Collection.class, ELEMENT);
    MethodSpec.Builder method =
        declare(name, ELEMENT)
            .addJavadoc("Adds copies, but only once the lock of the source is released.\n")
            .addParameter(elements, "copy")
            .addParameter(elements, "source")
            .addParameter(of(UnaryOperator.class, ELEMENT), "element")
            .addParameter(String.class, "field")
            .addParameter(CopyMethodWriter.COPIES, "copies")
            .addStatement(
                "$T elements = new $T<>(source)", of(List.class, ELEMENT), ArrayList.class);
    if (last) {
      return method
          .addStatement(
              "$N(copies).add(() -> $N(copy, elements, element, field, copies))",
              unlocked(),
              writer.last().addLast())
          .build();
    }
    return method
        .addCode("$N(copies).add(() -> {\n$>", unlocked())
        .addStatement("copy.clear()")
        .addStatement(
            "elements.forEach(each -> $L)",
            writer
                .losses()
                .addNew(
                    CodeBlock.of("copy"),
                    CodeBlock.of("element.apply(each)"),
                    CodeBlock.of("field")))
        .addCode("$<});\n")
        .build();
  }

  private MethodSpec put(String name, boolean last) {
    MethodSpec.Builder method =
        declare(name, KEY, VALUE)
            .addJavadoc("Puts copies, but only once the lock of the source is released.\n")
            .addParameter(of(Map.class, KEY, VALUE), "copy")
            .addParameter(of(Collection.class, KEY), "keys")
            .addParameter(of(Collection.class, VALUE), "values")
            .addParameter(of(UnaryOperator.class, KEY), "key")
            .addParameter(of(UnaryOperator.class, VALUE), "value")
            .addParameter(String.class, "field")
            .addParameter(CopyMethodWriter.COPIES, "copies")
            .addStatement("$T allKeys = new $T<>(keys)", of(List.class, KEY), ArrayList.class)
            .addStatement("$T allValues = new $T<>(values)", of(List.class, VALUE), ArrayList.class)
            .addCode("$N(copies).add(() -> {\n$>", unlocked())
            .addStatement("allKeys.replaceAll(key)")
            .addStatement("allValues.replaceAll(value)");
    if (last) {
      method.addCode("$N(copies).add(() -> {\n$>", writer.last().tasks());
    }
    CodeBlock key = CodeBlock.of("allKeys.get(i)");
    CodeBlock value = CodeBlock.of("allValues.get(i)");
    CodeBlock copy = CodeBlock.of("copy");
    method
        .addStatement("copy.clear()")
        .beginControlFlow("for (int i = 0; i < allKeys.size(); i++)")
        .addStatement(
            "$L",
            last
                ? CodeBlock.of("copy.put($L, $L)", key, value)
                : writer.losses().putNew(copy, key, value, CodeBlock.of("field")))
        .endControlFlow();
    if (last) {
      method.addCode(EqualCopiesWriter.afterwards(true, "allKeys")).addCode("$<});\n");
    }
    return method.addCode("$<});\n").build();
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
