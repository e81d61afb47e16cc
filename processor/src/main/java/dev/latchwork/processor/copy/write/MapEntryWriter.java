package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.OfTaken;
import dev.latchwork.processor.copy.plan.CopyPlan.Taken;
import dev.latchwork.processor.copy.plan.ValueOf;
import dev.latchwork.processor.emit.RawTypes;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the code that copies map entries. */
final class MapEntryWriter {
  private static final ClassName SIMPLE_ENTRY = ClassName.get(AbstractMap.SimpleEntry.class);
  private static final ClassName IMMUTABLE_ENTRY =
      ClassName.get(AbstractMap.SimpleImmutableEntry.class);

  private final CopyWriter writer;
  private final CopyMethodWriter methods;
  private final NestedMethodWriter nested;
  private final HelperMethods calls;
  private final ValueWriter values;

  MapEntryWriter(CopyWriter writer, ValueWriter values) {
    this.writer = writer;
    this.methods = new CopyMethodWriter(writer);
    this.nested = new NestedMethodWriter(writer);
    this.calls = new HelperMethods(writer);
    this.values = values;
  }

  CodeBlock copy(ValueOf plan, SourceExpression source) {
    return plan.contents().stream().allMatch(CopyPlan::isSame) && !plan.isAnyEntry()
        ? methods.leaf(plan, source, s -> leaf(plan, source, s))
        : ofContents(plan, source);
  }

  private CodeBlock ofContents(ValueOf plan, SourceExpression source) {
    return nested.made(plan, plan, source, () -> checked(plan));
  }

  /** A snapshot of an entry; {@code copies} records which entry the snapshot was taken from. */
  CodeBlock take(Taken plan, SourceExpression source) {
    return calls.call(
        plan,
        source,
        method ->
            method
                .beginControlFlow("if (source == null)")
                .addStatement("return null")
                .endControlFlow()
                .addStatement("$T taken =$W$L", plan.type(), checked(plan.entry()))
                .addStatement("copies.put(taken, source)")
                .addStatement("return taken")
                .build());
  }

  /**
   * The copy of the entry that a snapshot was taken from: the existing copy if there is one,
   * otherwise a copy of the snapshot.
   */
  CodeBlock copyTaken(OfTaken plan, SourceExpression source) {
    return calls.call(
        plan,
        source,
        method -> {
          CopyMethodWriter.suppressUnchecked(method, plan.type());
          return method
              .beginControlFlow("if (source == null)")
              .addStatement("return null")
              .endControlFlow()
              .addStatement("$T original = copies.get(source)", Object.class)
              .addStatement("$1T known =$W($1T) copies.get(original)", plan.type())
              .beginControlFlow("if (known != null)")
              .addStatement("return known")
              .endControlFlow()
              .addStatement(
                  "$T copy =$W$L", plan.type(), made(plan.entry(), CodeBlock.of("source")))
              .addComment("Copying the contents may have reached and copied the original already.")
              .addStatement("known = ($T) copies.putIfAbsent(original, copy)", plan.type())
              .addStatement("return known == null ? copy : known")
              .build();
        });
  }

  private CodeBlock checked(ValueOf plan) {
    CodeBlock source = CodeBlock.of("source");
    return made(
        plan,
        plan.isAnyEntry()
            ? CodeBlock.of(
                "$N(source, field)",
                writer.own().overload("entry of JDK", "entryOfJdk", MapEntryWriter::ofJdk))
            : values.exactly(plan, SourceExpression.PARAMETER, source));
  }

  private static MethodSpec ofJdk(String name) {
    TypeVariableName key = TypeVariableName.get("K");
    TypeVariableName value = TypeVariableName.get("V");
    TypeName entry = ParameterizedTypeName.get(ValueOf.ENTRY, key, value);
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addTypeVariables(List.of(key, value))
        .addJavadoc(
            "Returns the source. Throws if its class is not from the JDK: a copy would lose what the"
                + " class\nadds to a key and a value.\n")
        .returns(entry)
        .addParameter(entry, "source")
        .addParameter(String.class, "field")
        .beginControlFlow("if (source.getClass().getModule() != $T.class.getModule())", Map.class)
        .addStatement(
            "throw new $T($W" + "field + $S + source.getClass().getName() + $S)",
            IllegalArgumentException.class,
            " holds a ",
            ", which cannot be copied")
        .endControlFlow()
        .addStatement("return source")
        .build();
  }

  private CodeBlock made(ValueOf plan, CodeBlock entry) {
    CodeBlock first = plan.isAnyEntry() ? CodeBlock.of("source") : entry;
    CodeBlock contents =
        CodeBlock.of(
            "$L,$W$L",
            writer.copy(
                plan.contents().get(0),
                SourceExpression.of(CodeBlock.of("$L.getKey()", first), CodeBlock.of("field"))),
            writer.copy(plan.contents().get(1), SourceExpression.variable("source.getValue()")));
    return plan.isAnyEntry()
        ? CodeBlock.of(
            "$L instanceof $T$W? $L$W: $L",
            entry,
            SIMPLE_ENTRY,
            ValueWriter.diamond(SIMPLE_ENTRY, contents),
            ValueWriter.diamond(IMMUTABLE_ENTRY, contents))
        : ValueWriter.diamond(entryClass(plan), CodeBlock.of("$Z$L", contents));
  }

  private CodeBlock leaf(ValueOf plan, SourceExpression source, CodeBlock value) {
    return ValueWriter.diamond(
        entryClass(plan),
        plan.exact()
            ? CodeBlock.of("$Z$L", values.exactly(plan, source, value))
            : CodeBlock.of("$1L.getKey(),$W$1L.getValue()", value));
  }

  private static ClassName entryClass(ValueOf plan) {
    ClassName type = RawTypes.rawType(plan.type());
    return type.equals(ValueOf.ENTRY) ? IMMUTABLE_ENTRY : type;
  }
}
