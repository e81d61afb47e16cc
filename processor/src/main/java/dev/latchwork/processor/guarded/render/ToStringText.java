package dev.latchwork.processor.guarded.render;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.guarded.model.MemberNames;
import dev.latchwork.processor.guarded.model.ToStringModel;
import dev.latchwork.processor.guarded.model.ToStringModel.Field;
import dev.latchwork.processor.guarded.model.ToStringModel.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Writes the text of a {@code toString()} from locals, after the lock is released. */
final class ToStringText {
  /**
   * The number of fields up to which the text is one concatenation. Compilers recurse once for each
   * operand, so a longer one could overflow their stacks.
   */
  private static final int LONGEST_SUM = 100;

  private final ToStringModel model;
  private final MemberNames names;

  ToStringText(ToStringModel model, MemberNames names) {
    this.model = model;
    this.names = names;
  }

  CodeBlock result() {
    return model.fields().size() > LONGEST_SUM
        ? inSteps()
        : CodeBlock.builder().addStatement("return $L", sum()).build();
  }

  /** A concatenation of the label and all fields in order. JavaPoet wraps long lines. */
  private CodeBlock sum() {
    CodeBlock.Builder text = CodeBlock.builder();
    String before = model.label() + "[";
    for (Field field : model.fields()) {
      String label = before + field.name() + "=";
      if (field.form() == Form.REDACTED) {
        before = label + "***, ";
        continue;
      }
      text.add("$S$W+ ", label).add(format(field)).add("$W+ ");
      before = ", ";
    }
    String rest = before.endsWith("[") ? before : before.substring(0, before.length() - 2);
    return text.add("$S", rest + "]").build();
  }

  private CodeBlock inSteps() {
    String text =
        GeneratedNames.avoiding(model.fields().stream().map(Field::name).toList()).newName("text");
    CodeBlock.Builder steps =
        CodeBlock.builder()
            .addStatement(
                "$1T $2N = new $1T(\", \", $3S, \"]\")",
                StringJoiner.class,
                text,
                model.label() + "[");
    for (Field field : model.fields()) {
      if (field.form() == Form.REDACTED) {
        steps.addStatement("$N.add($S)", text, field.name() + "=***");
      } else {
        steps.addStatement("$N.add($S + $L)", text, field.name() + "=", format(field));
      }
    }
    return steps.addStatement("return $N.toString()", text).build();
  }

  private CodeBlock format(Field field) {
    CodeBlock local = CodeBlock.of("$N", field.name());
    if (field.form() == Form.IDENTITY) {
      return local;
    }
    if (field.isWalked()) {
      local = CodeBlock.of("$N($L)", names.of("printable"), local);
    }
    if (field.isOpaque()) {
      return CodeBlock.of("$N($L)", names.of("text"), local);
    }
    if (field.isWalked() || !(field.type() instanceof ArrayTypeName array)) {
      return local;
    }
    boolean flat = array.componentType().isPrimitive();
    return CodeBlock.of("$T.$L($L)", Arrays.class, flat ? "toString" : "deepToString", local);
  }

  private static boolean holdsArray(TypeName type) {
    return type instanceof ArrayTypeName
        || (type instanceof ParameterizedTypeName generic
            && generic.typeArguments().stream().anyMatch(ToStringText::holdsArray))
        || (type instanceof WildcardTypeName wildcard
            && wildcard.upperBounds().stream().anyMatch(ToStringText::holdsArray));
  }

  /** Returns whether an array in the type holds containers that hold arrays. */
  private static boolean holdsArrayOfContainers(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return array.componentType() instanceof ParameterizedTypeName container
          ? holdsArray(container)
          : holdsArrayOfContainers(array.componentType());
    }
    if (type instanceof WildcardTypeName wildcard) {
      return wildcard.upperBounds().stream().anyMatch(ToStringText::holdsArrayOfContainers);
    }
    return type instanceof ParameterizedTypeName generic
        && generic.typeArguments().stream().anyMatch(ToStringText::holdsArrayOfContainers);
  }

  List<MethodSpec> helpers() {
    List<MethodSpec> helpers = new ArrayList<>();
    if (model.fields().stream().anyMatch(Field::isOpaque)) {
      helpers.add(textMethod());
    }
    if (model.fields().stream().anyMatch(Field::isWalked)) {
      helpers.add(printable());
    }
    return helpers;
  }

  private MethodSpec textMethod() {
    return MethodSpec.methodBuilder(names.of("text"))
        .addModifiers(PRIVATE, STATIC)
        .returns(String.class)
        .addParameter(Object.class, "value")
        .beginControlFlow("try")
        .addStatement(
            "$1T inArray = $2T.deepToString(new $3T[] {value})",
            String.class,
            Arrays.class,
            Object.class)
        .addStatement("return inArray.substring(1, inArray.length() - 1)")
        .nextControlFlow("catch ($T | $T e)", RuntimeException.class, Error.class)
        .addComment("without the lock, the value may change while it is formatted")
        .addStatement("return $1N(value) + $2S + $1N(e) + $3S", names.of("nameOf"), "[<", ">]")
        .endControlFlow()
        .build();
  }

  static MethodSpec nameOf(MemberNames names) {
    return MethodSpec.methodBuilder(names.of("nameOf"))
        .addModifiers(PRIVATE, STATIC)
        .returns(String.class)
        .addParameter(Object.class, "value")
        .addStatement("$T simple = value.getClass().getSimpleName()", String.class)
        .addComment("an anonymous class has no simple name")
        .addStatement("return simple.isEmpty() ? value.getClass().getName() : simple")
        .build();
  }

  /**
   * Writes a helper that formats containers with arrays or guarded objects in them. The helper
   * calls itself for containers in containers.
   */
  private MethodSpec printable() {
    String name = names.of("printable");
    List<Field> walked = model.fields().stream().filter(Field::isWalked).toList();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(PRIVATE, STATIC)
            .returns(Object.class)
            .addParameter(Object.class, "value");
    List<ClassName> guarded =
        walked.stream().flatMap(f -> f.guarded().stream()).distinct().toList();
    for (ClassName type : guarded) {
      method
          .beginControlFlow("if (value instanceof $T)", type)
          .addStatement("return $N(value)", names.of("identity"))
          .endControlFlow();
    }
    if (walked.stream().anyMatch(Field::holdsArrays)) {
      method.addComment("the toString() of a collection would print an array as, say, [I@1b2c3d");
    }
    if (walked.stream()
        .anyMatch(
            f -> f.guarded().isEmpty() ? holdsArrayOfContainers(f.type()) : holdsArray(f.type()))) {
      method
          .beginControlFlow("if (value instanceof $T[] array)", Object.class)
          .addStatement("return $N($T.asList(array))", name, Arrays.class)
          .endControlFlow();
    }
    return method
        .beginControlFlow("if (value instanceof $T<?> all)", Collection.class)
        .addStatement(
            "return $T.toString(all.stream().map(each -> $N(each)).toArray())", Arrays.class, name)
        .endControlFlow()
        .beginControlFlow("if (value instanceof $T<?, ?> map)", Map.class)
        .addStatement("$1T entries = new $1T(\", \", \"{\", \"}\")", StringJoiner.class)
        .addStatement("map.forEach((key, each) -> entries.add($1N(key) + \"=\" + $1N(each)))", name)
        .addStatement("return entries")
        .endControlFlow()
        .beginControlFlow("if (value instanceof $T<?> optional)", Optional.class)
        .addStatement("return optional.map(each -> $N(each))", name)
        .endControlFlow()
        .addStatement(
            "$1T inArray = $2T.deepToString(new $3T[] {value})",
            String.class,
            Arrays.class,
            Object.class)
        .addStatement("return inArray.substring(1, inArray.length() - 1)")
        .build();
  }
}
