package dev.latchwork.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.latchwork.processor.types.Nameability;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/**
 * Repeats an annotation in generated source, if that source can name all types that the annotation
 * uses.
 */
final class AnnotationValues
    extends SimpleAnnotationValueVisitor14<Optional<CodeBlock>, AnnotationValue> {
  private final TypeNames names;
  private final Nameability nameability;

  AnnotationValues(TypeNames names, Nameability nameability) {
    this.names = names;
    this.nameability = nameability;
  }

  /**
   * Returns the annotation with its explicit values, or empty if it uses a type that cannot be
   * named.
   */
  Optional<AnnotationSpec> spec(AnnotationMirror mirror) {
    if (nameability.unnameable(mirror.getAnnotationType()).isPresent()) {
      return Optional.empty();
    }
    AnnotationSpec.Builder spec =
        AnnotationSpec.builder(ClassName.get((TypeElement) mirror.getAnnotationType().asElement()));
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> value :
        mirror.getElementValues().entrySet()) {
      Optional<CodeBlock> text = visit(value.getValue(), value.getValue());
      if (text.isEmpty()) {
        return Optional.empty();
      }
      spec.addMember(value.getKey().getSimpleName().toString(), text.get());
    }
    return Optional.of(spec.build());
  }

  /**
   * Writes a number or a boolean. The literal is not taken from the compiler, since compilers
   * differ in how they write constants.
   */
  @Override
  protected Optional<CodeBlock> defaultAction(Object constant, AnnotationValue value) {
    return Optional.of(CodeBlock.of("$L", constant));
  }

  @Override
  public Optional<CodeBlock> visitLong(long number, AnnotationValue value) {
    return Optional.of(CodeBlock.of("$LL", number));
  }

  @Override
  public Optional<CodeBlock> visitFloat(float number, AnnotationValue value) {
    return Optional.of(CodeBlock.of("$L", fraction(number, number + "f", "f")));
  }

  @Override
  public Optional<CodeBlock> visitDouble(double number, AnnotationValue value) {
    return Optional.of(CodeBlock.of("$L", fraction(number, Double.toString(number), "")));
  }

  /** Returns the literal, or an expression for NaN and infinity, which have no literals. */
  private static String fraction(double number, String literal, String suffix) {
    if (Double.isNaN(number)) {
      return "0.0" + suffix + "/0.0" + suffix;
    }
    return Double.isInfinite(number)
        ? (number < 0 ? "-1.0" : "1.0") + suffix + "/0.0" + suffix
        : literal;
  }

  @Override
  public Optional<CodeBlock> visitChar(char character, AnnotationValue value) {
    String quoted = CodeBlock.of("$S", String.valueOf(character)).toString();
    String escaped =
        switch (character) {
          case '\'' -> "\\'";
          case '"' -> "\"";
          default -> quoted.substring(1, quoted.length() - 1);
        };
    return Optional.of(CodeBlock.of("$L", "'" + escaped + "'"));
  }

  /**
   * Writes a string, or a class that is yet to be generated, which the compiler passes as a string.
   */
  @Override
  public Optional<CodeBlock> visitString(String text, AnnotationValue value) {
    return Optional.of(
        names
            .classOf(value)
            .map(announced -> CodeBlock.of("$T.class", announced))
            .orElseGet(() -> CodeBlock.of("$S", text)));
  }

  @Override
  public Optional<CodeBlock> visitType(TypeMirror type, AnnotationValue value) {
    return nameability.unnameable(type).isPresent()
        ? Optional.empty()
        : Optional.of(CodeBlock.of("$T.class", names.of(type)));
  }

  @Override
  public Optional<CodeBlock> visitEnumConstant(VariableElement constant, AnnotationValue value) {
    return nameability.unnameable(constant.asType()).isPresent()
        ? Optional.empty()
        : Optional.of(CodeBlock.of("$T.$L", names.of(constant.asType()), constant.getSimpleName()));
  }

  @Override
  public Optional<CodeBlock> visitAnnotation(AnnotationMirror nested, AnnotationValue value) {
    return spec(nested).map(spec -> CodeBlock.of("$L", spec));
  }

  @Override
  public Optional<CodeBlock> visitArray(
      List<? extends AnnotationValue> values, AnnotationValue value) {
    List<CodeBlock> texts = new ArrayList<>();
    for (AnnotationValue each : values) {
      Optional<CodeBlock> text = visit(each, each);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      texts.add(text.get());
    }
    return Optional.of(
        texts.size() == 1
            ? texts.get(0)
            : texts.stream().collect(CodeBlock.joining(", ", "{", "}")));
  }
}
