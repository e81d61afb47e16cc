package dev.latchwork.processor.copy;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.latchwork.processor.copy.CopyPlan.ContainerOf;
import dev.latchwork.processor.types.ContainerType.Contents;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/**
 * Writes what looks after a collection or map that a constructor takes: on a cycle it is not filled
 * by then, and the constructor may keep a copy of it.
 *
 * <pre>{@code
 * Node copy = new Node(copyNodeList(source.children, "Node.children", copies));
 * ...
 * complete(() -> copy.children, source.children, "Node.children", copies);
 * }</pre>
 */
final class CompleteWriter {
  private static final TypeName OBJECTS = of(Collection.class, ClassName.OBJECT);
  private static final TypeName ELEMENTS = of(Collection.class, Names.UNKNOWN);
  private static final TypeName ENTRIES = of(Map.class, Names.UNKNOWN, Names.UNKNOWN);

  private final CopyWriter writer;

  CompleteWriter(CopyWriter writer) {
    this.writer = writer;
  }

  /** A statement for after the object is made. */
  CodeBlock check(ContainerOf plan, CodeBlock held, CodeBlock source, CodeBlock field) {
    boolean map = plan.container().contents() == Contents.ENTRIES;
    return CodeBlock.builder()
        .addStatement(
            "$N(() -> $L,$W$L,$W$L,$Wcopies)",
            map ? method("completeMap", this::map) : method("complete", this::collection),
            held,
            source,
            field)
        .build();
  }

  private String method(String name, Writing write) {
    return writer.own().overload(name, name, write::named);
  }

  private interface Writing {
    MethodSpec named(String name);
  }

  private MethodSpec collection(String name) {
    return complete(name, ELEMENTS, OBJECTS, "addAll", method("holds", CompleteWriter::holds));
  }

  private MethodSpec map(String name) {
    return complete(
        name, ENTRIES, CopyMethods.COPIES, "putAll", method("holdsEntries", this::holdsEntries));
  }

  private MethodSpec complete(
      String name, TypeName type, TypeName filled, String fill, String holds) {
    return declare(name, TypeName.VOID)
        .addAnnotation(Suppress.UNCHECKED)
        .addJavadoc("Fills last what a constructor copied before it was complete.\n")
        .addParameter(
            ParameterizedTypeName.get(
                ClassName.get(Supplier.class), WildcardTypeName.subtypeOf(type)),
            "held")
        .addParameter(type, "source")
        .addParameter(String.class, "field")
        .addParameter(CopyMethods.COPIES, "copies")
        .addStatement("$1T passed = ($1T) copies.get(source)", type)
        .beginControlFlow("if (passed == null || held.get() == passed)")
        .addStatement("return")
        .endControlFlow()
        .addCode("$N(copies).add(() -> {\n$>", writer.last().tasks())
        .beginControlFlow("if ($N(held.get(), passed))", holds)
        .addStatement("return")
        .endControlFlow()
        .beginControlFlow("try")
        .addStatement("$1T filled = ($1T) held.get()", filled)
        .addStatement("filled.clear()")
        .addStatement("filled.$L(passed)", fill)
        .nextControlFlow("catch ($T e)", UnsupportedOperationException.class)
        .addStatement(
            "throw new $T($Wfield + $S, e)",
            IllegalStateException.class,
            " was copied by the constructor while it was not filled yet")
        .endControlFlow()
        .beginControlFlow("if (!$N(held.get(), passed))", holds)
        .addStatement(
            "throw new $T($Wfield + $S)",
            IllegalStateException.class,
            " was copied by the constructor while it was not filled yet")
        .endControlFlow()
        .addCode("$<});\n")
        .build();
  }

  private static MethodSpec holds(String name) {
    return declare(name, TypeName.BOOLEAN)
        .addParameter(ELEMENTS, "held")
        .addParameter(ELEMENTS, "passed")
        .addStatement(
            "$T same = $T.newSetFromMap(new $T<>())",
            of(Set.class, ClassName.OBJECT),
            Collections.class,
            IdentityHashMap.class)
        .beginControlFlow("if (held == null || held.size() != passed.size())")
        .addStatement("return false")
        .endControlFlow()
        .addStatement("same.addAll(held)")
        .addComment("A set may hold it and not find it, if it was hashed too early.")
        .addStatement(
            "return same.containsAll(passed)$W&& (!(held instanceof $T) ||"
                + " held.containsAll(passed))",
            Set.class)
        .build();
  }

  private MethodSpec holdsEntries(String name) {
    return declare(name, TypeName.BOOLEAN)
        .addParameter(ENTRIES, "held")
        .addParameter(ENTRIES, "passed")
        .addStatement(
            "return held != null$W&& $1N(held.keySet(), passed.keySet())$W&&"
                + " passed.keySet().stream().allMatch(key -> held.get(key) == passed.get(key))",
            method("holds", CompleteWriter::holds))
        .build();
  }

  private static MethodSpec.Builder declare(String name, TypeName type) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(type);
  }

  private static TypeName of(Class<?> type, TypeName... arguments) {
    return ParameterizedTypeName.get(ClassName.get(type), arguments);
  }
}
