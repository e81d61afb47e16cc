package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.CopyPart.Target;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Writes when a collection is filled that a constructor is not known to have made for this copy
 * alone: to clear one that all objects share would empty that of the source.
 *
 * <pre>{@code
 * if (fills(source.names, copy.names, "Tags.names")) {
 *   copy.names.clear();
 *   copy.names.addAll(source.names);
 * }
 * }</pre>
 */
final class RefillWriter {
  private static final String FILLS = "fills";

  private final CopyWriter writer;

  /** By the label of the part. */
  private final Map<String, String> answers = new HashMap<>();

  RefillWriter(CopyWriter writer) {
    this.writer = writer;
  }

  /** A statement that asks early, where others may come to refer to the same collection. */
  CodeBlock ask(CopyPart part, Target.Refill refill) {
    String field = part.field();
    String answer = FILLS + Character.toUpperCase(field.charAt(0)) + field.substring(1);
    while (answers.containsValue(answer)) {
      answer += "Too";
    }
    answers.put(part.label(), answer);
    return CodeBlock.builder()
        .addStatement("boolean $N =$W$L", answer, asked(part, refill))
        .build();
  }

  /** The statements, if there is something to fill. */
  CodeBlock only(CopyPart part, Target.Refill refill, CodeBlock fill) {
    String answer = answers.get(part.label());
    return CodeBlock.builder()
        .beginControlFlow(
            "if ($L)", answer == null ? asked(part, refill) : CodeBlock.of("$N", answer))
        .add(fill)
        .endControlFlow()
        .build();
  }

  private CodeBlock asked(CopyPart part, Target.Refill refill) {
    String alone = method(FILLS, RefillWriter::fills);
    return writer.remembers()
        ? CodeBlock.of(
            "$N($L, $L,$W$S, copies)",
            method(FILLS + " and remembers", RefillWriter::remembers),
            part.read(),
            refill.expression(),
            part.label())
        : CodeBlock.of("$N($L, $L,$W$S)", alone, part.read(), refill.expression(), part.label());
  }

  private String method(String key, Writing write) {
    return writer.own().overload(key, FILLS, write::named);
  }

  private interface Writing {
    MethodSpec named(String name);
  }

  private static MethodSpec.Builder declare(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(TypeName.BOOLEAN)
        .addParameter(Object.class, "source")
        .addParameter(Object.class, "made")
        .addParameter(String.class, "field");
  }

  private static MethodSpec fills(String name) {
    return declare(name)
        .addJavadoc(
            "Whether a constructor made one for this copy alone; null and what is empty for good stay"
                + " so.\n")
        .beginControlFlow(
            "if (source == made && (made == null"
                + "$W|| made == $1T.emptyList()$W|| made == $1T.emptySet()"
                + "$W|| made == $1T.emptyMap()$W|| made == $2T.of()$W|| made == $3T.of()"
                + "$W|| made == $4T.of()))",
            Collections.class,
            List.class,
            Set.class,
            Map.class)
        .addStatement("return false")
        .endControlFlow()
        .beginControlFlow("if (source == null || made == null || source == made)")
        .addStatement(
            "throw new $T($Wfield + $S)",
            IllegalStateException.class,
            " is null or shared by several objects: a copy has none of its own to fill")
        .endControlFlow()
        .addStatement("return true")
        .build();
  }

  private static MethodSpec remembers(String name) {
    return declare(name)
        .addJavadoc("The same, unless somebody else has come to fill it already.\n")
        .addParameter(CopyMethodWriter.COPIES, "copies")
        .beginControlFlow("if (!$N(source, made, field))", name)
        .addStatement("return false")
        .endControlFlow()
        .addStatement("Object known = copies.putIfAbsent(source, made)")
        .beginControlFlow("if (known != null && known != made)")
        .addStatement(
            "throw new $T(field + $S)", IllegalStateException.class, FieldWriter.COPIED_BEFORE)
        .endControlFlow()
        .addStatement("return known == null")
        .build();
  }
}
