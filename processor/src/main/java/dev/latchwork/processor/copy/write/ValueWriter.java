package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.Later;
import dev.latchwork.processor.copy.plan.CopyPlan.Trusted;
import dev.latchwork.processor.copy.plan.ValueOf;
import dev.latchwork.processor.emit.RawTypes;
import java.util.List;
import java.util.Properties;
import javax.lang.model.element.Modifier;

/**
 * Writes the code that copies small objects, such as dates, atomic variables and optionals, and
 * objects that the user's own code copies.
 */
final class ValueWriter {
  private static final CodeBlock COPY = CodeBlock.of("copy");

  private final CopyWriter writer;
  private final CopyMethodWriter methods;
  private final MapEntryWriter entries;

  ValueWriter(CopyWriter writer) {
    this.writer = writer;
    this.methods = new CopyMethodWriter(writer);
    this.entries = new MapEntryWriter(writer, this);
  }

  CodeBlock copy(ValueOf plan, SourceExpression source) {
    boolean leaf = plan.contents().stream().allMatch(CopyPlan::isSame);
    TypeName type = plan.type();
    return switch (plan.kind()) {
      case CLONE -> methods.leaf(plan, source, s -> CodeBlock.of("($T) $L.clone()", type, s));
      case COPY_CONSTRUCTOR ->
          methods.leaf(
              plan,
              HelperNames.isUnknown(type) ? source.notInline() : source,
              s -> diamondIfGeneric(type, s));
      case ATOMIC ->
          methods.leaf(
              plan, source, s -> CodeBlock.of("new $T($L.get())", type, exactly(plan, source, s)));
      case REFERENCE ->
          AfterUnlockWriter.waits(plan)
              ? reference(plan, source)
              : leaf
                  ? methods.leaf(
                      plan,
                      source,
                      s -> diamond(type, CodeBlock.of("$L.get()", exactly(plan, source, s))))
                  : filled(
                      plan,
                      source,
                      diamond(type, CodeBlock.of("")),
                      CodeBlock.of("copy.set($L);\n", content(plan, 0, "source.get()")));
      case ENTRY -> entries.copy(plan, source);
      case OPTIONAL ->
          plan.mayBeSame()
              ? methods.optional(
                  plan, source, content(plan, 0, "source.get()"), plan.contents().get(0).type())
              : methods.unremembered(plan, source, () -> mapped(plan));
      case ADDER ->
          filled(
              plan,
              source,
              CodeBlock.of("new $T()", type),
              CodeBlock.of("copy.add(source.sum());\n"));
      case ATOMIC_ARRAY ->
          filled(
              plan,
              source,
              diamondIfGeneric(type, CodeBlock.of("source.length()")),
              elementByElement(plan));
      case PROPERTIES ->
          filled(
              plan,
              source,
              CodeBlock.of("new $T($N(source))", type, defaults()),
              CodeBlock.of("copy.putAll(source);\n"));
      default -> throw new IllegalArgumentException(plan.kind().toString());
    };
  }

  CodeBlock trusted(Trusted plan, SourceExpression source) {
    return methods.leaf(plan, source, s -> call(plan, source, s));
  }

  private CodeBlock call(Trusted plan, SourceExpression source, CodeBlock value) {
    if (plan.isConstructor()) {
      return CodeBlock.of(
          plan.type() instanceof ParameterizedTypeName ? "new $T<>($L)" : "new $T($L)",
          plan.owner().orElseThrow(),
          plan.exact() ? exactly(plan.type(), source, value) : value);
    }
    CodeBlock call =
        plan.owner()
            .map(owner -> CodeBlock.of("$T.$L($L)", owner, plan.method(), value))
            .orElse(CodeBlock.of("$L.$L()", value, plan.method()));
    return plan.cast() ? CodeBlock.of("($T) $L", plan.type(), call) : call;
  }

  MapEntryWriter entries() {
    return entries;
  }

  /**
   * The copy of an {@code AtomicReference}. If the object to which it refers can be copied only
   * after a lock is released, the copy of the reference is set to that object's copy only then.
   */
  private CodeBlock reference(ValueOf plan, SourceExpression source) {
    CopyPlan content = plan.contents().get(0);
    CodeBlock copied = writer.unlocked().copy(content, SourceExpression.variable("copy.get()"));
    return filled(
        plan,
        source,
        diamond(plan.type(), content(plan, 0, "source.get()")),
        content instanceof Later
            ? writer.unlocked().laterStatement(CodeBlock.of("copy.set($L)", copied))
            : CodeBlock.of(""));
  }

  private CodeBlock filled(ValueOf plan, SourceExpression source, CodeBlock made, CodeBlock fill) {
    CodeBlock.Builder variable = CodeBlock.builder();
    if (plan.exact()) {
      variable.addStatement(
          "$L", exactly(plan, SourceExpression.PARAMETER, CodeBlock.of("source")));
    }
    variable.addStatement("$T copy = $L", plan.type(), made);
    return methods.filled(plan, source, false, variable.build(), fill, COPY);
  }

  private CodeBlock elementByElement(ValueOf plan) {
    CodeBlock now =
        set(
            "source",
            plan.contents().isEmpty()
                ? CodeBlock.of("source.get(i)")
                : content(plan, 0, "source.get(i)"));
    if (plan.contents().stream().noneMatch(Later.class::isInstance)) {
      return now;
    }
    CodeBlock later =
        writer.unlocked().copy(plan.contents().get(0), SourceExpression.variable("copy.get(i)"));
    return CodeBlock.join(List.of(now, writer.unlocked().later(set("copy", later))), "");
  }

  private static CodeBlock set(String counted, CodeBlock element) {
    return CodeBlock.builder()
        .beginControlFlow("for (int i = 0; i < $L.length(); i++)", counted)
        .addStatement("copy.set(i, $L)", element)
        .endControlFlow()
        .build();
  }

  private CodeBlock mapped(ValueOf plan) {
    TypeName type = plan.contents().get(0).type();
    // the clone of an array is an Object to javac if the array's type is a captured wildcard
    CodeBlock parameter =
        type instanceof ArrayTypeName && HelperNames.hasWildcard(plan.type())
            ? CodeBlock.of("($T content)", type)
            : CodeBlock.of("content");
    return CodeBlock.of("source.map($L -> $L)", parameter, content(plan, 0, "content"));
  }

  /**
   * The value; if the plan is exact, in an expression that throws if the value is of a subclass.
   */
  CodeBlock exactly(ValueOf plan, SourceExpression source, CodeBlock value) {
    return plan.exact() ? exactly(plan.type(), source, value) : value;
  }

  private CodeBlock exactly(TypeName type, SourceExpression source, CodeBlock value) {
    SourceExpression read =
        writer.remembers() || !source.inline() ? SourceExpression.PARAMETER : source;
    String method = writer.own().overload("exactly", "exactly", ValueWriter::exactly);
    return CodeBlock.of(
        "$N($T.class, $L, $L)", method, RawTypes.rawType(type), value, read.field());
  }

  private static MethodSpec exactly(String name) {
    TypeVariableName type = TypeVariableName.get("T");
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addTypeVariable(type)
        .addJavadoc(
            """
            Returns the source. Throws if it is of a subclass of {@code kind}, since the caller
            would not copy what the subclass adds.
            """)
        .returns(type)
        .addParameter(
            ParameterizedTypeName.get(ClassName.get(Class.class), HelperNames.UNKNOWN), "kind")
        .addParameter(type, "source")
        .addParameter(String.class, "field")
        .beginControlFlow("if (source.getClass() != kind)")
        .addStatement(
            "throw new $T($W" + "field + $S + source.getClass().getName() + $S)",
            IllegalArgumentException.class,
            " holds a ",
            ", which cannot be copied")
        .endControlFlow()
        .addStatement("return source")
        .build();
  }

  private String defaults() {
    return writer.own().overload("defaults", "defaultsOf", ValueWriter::defaults);
  }

  private static MethodSpec defaults(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(Properties.class)
        .addParameter(Properties.class, "source")
        .addStatement("$1T rest = ($1T) source.clone()", Properties.class)
        .addComment(
            "Properties has no getter for its defaults, but a cleared clone holds only the"
                + " defaults.")
        .addStatement("rest.clear()")
        .beginControlFlow("if (rest.stringPropertyNames().isEmpty())")
        .addStatement("return null")
        .endControlFlow()
        .addStatement("$1T defaults = new $1T()", Properties.class)
        .beginControlFlow("for ($T key : rest.stringPropertyNames())", String.class)
        .addStatement("defaults.setProperty(key, rest.getProperty(key))")
        .endControlFlow()
        .addStatement("return defaults")
        .build();
  }

  private CodeBlock content(ValueOf plan, int index, String read) {
    return writer.copy(plan.contents().get(index), SourceExpression.variable(read));
  }

  private static CodeBlock diamondIfGeneric(TypeName type, CodeBlock arguments) {
    return type instanceof ParameterizedTypeName
        ? diamond(type, arguments)
        : CodeBlock.of("new $T($L)", type, arguments);
  }

  static CodeBlock diamond(TypeName type, CodeBlock arguments) {
    return CodeBlock.of("new $T<>($L)", RawTypes.rawType(type), arguments);
  }
}
