package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Writes the methods that tell whether what an object holds has the very elements of what its
 * constructor was passed.
 */
final class SameContentsWriter {
  private final CopyWriter writer;

  SameContentsWriter(CopyWriter writer) {
    this.writer = writer;
  }

  String array() {
    return writer.own().overload("holds of arrays", "holds", this::holdsElements);
  }

  String collection() {
    return writer.own().overload("holds", "holds", SameContentsWriter::holds);
  }

  String entries() {
    return writer.own().overload("holdsEntries", "holdsEntries", this::holdsEntries);
  }

  String reference() {
    return writer.own().overload("holds of references", "holds", SameContentsWriter::refersTo);
  }

  private MethodSpec holdsElements(String name) {
    return declare(name)
        .addParameter(ConstructorBackfillWriter.OBJECT_ARRAY, "held")
        .addParameter(ConstructorBackfillWriter.OBJECT_ARRAY, "passed")
        .addStatement(
            "return held != null && $N($T.asList(held), $T.asList(passed))",
            collection(),
            Arrays.class,
            Arrays.class)
        .build();
  }

  private static MethodSpec refersTo(String name) {
    return declare(name)
        .addParameter(ConstructorBackfillWriter.REFERENCE, "held")
        .addParameter(ConstructorBackfillWriter.REFERENCE, "passed")
        .addStatement("return held != null && held.get() == passed.get()")
        .build();
  }

  private static MethodSpec holds(String name) {
    return declare(name)
        .addParameter(ConstructorBackfillWriter.ELEMENTS, "held")
        .addParameter(ConstructorBackfillWriter.ELEMENTS, "passed")
        .beginControlFlow("if (held == null || held.size() != passed.size())")
        .addStatement("return false")
        .endControlFlow()
        .beginControlFlow("if (held instanceof $T)", List.class)
        .addStatement(
            "$T expected = passed.iterator()",
            ConstructorBackfillWriter.of(Iterator.class, HelperNames.UNKNOWN))
        .addStatement("return held.stream().allMatch(element -> element == expected.next())")
        .endControlFlow()
        .addStatement(
            "$T same = $T.newSetFromMap(new $T<>())",
            ConstructorBackfillWriter.of(Set.class, ClassName.OBJECT),
            Collections.class,
            IdentityHashMap.class)
        .addStatement("same.addAll(held)")
        .addComment("A set may hold it and not find it, if it was hashed too early.")
        .addStatement(
            "return same.containsAll(passed)$W&& (!(held instanceof $T) ||"
                + " held.containsAll(passed))",
            Set.class)
        .build();
  }

  private MethodSpec holdsEntries(String name) {
    return declare(name)
        .addParameter(ConstructorBackfillWriter.ENTRIES, "held")
        .addParameter(ConstructorBackfillWriter.ENTRIES, "passed")
        .addStatement(
            "return held != null$W&& $1N(held.keySet(), passed.keySet())$W&&"
                + " passed.keySet().stream().allMatch(key -> held.get(key) == passed.get(key))",
            collection())
        .build();
  }

  private static MethodSpec.Builder declare(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(TypeName.BOOLEAN);
  }
}
