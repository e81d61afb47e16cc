package dev.latchwork.processor.deepcopy;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.write.CopyFunctions;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes the assertion that two objects have nothing in common that may change: a copy of each
 * shows what it is made of.
 */
final class DisjointRenderer {
  static final String NAME = "assertDisjoint";
  private static final String PARTS = "partsOf";
  private static final String CHANGEABLE = "changeable";

  /** The classes of the JDK, as a pattern. */
  private static final String IMMUTABLE =
      "java.util.(Immutable|Collections.(.*Empty|Singleton|Copies%s)).*";

  private static final TypeName MAP =
      ParameterizedTypeName.get(Map.class, Object.class, Object.class);

  private final DeepCopyModel model;

  DisjointRenderer(DeepCopyModel model) {
    this.model = model;
  }

  /** None where it is not asked for. */
  List<MethodSpec> methods() {
    if (!model.aliases().assertsDisjoint()) {
      return List.of();
    }
    if (model.of().isImmutable()) {
      return List.of(trivial());
    }
    return model.aliases().tree()
        ? List.of(assertion(), parts(), changeable())
        : List.of(assertion(), parts());
  }

  private MethodSpec trivial() {
    return declare()
        .addJavadoc("Does nothing: two objects share nothing mutable if nothing is.\n")
        .build();
  }

  private MethodSpec assertion() {
    return declare()
        .addJavadoc(
            "Throws an {@link AssertionError} if the two share something mutable$L.\n",
            model.aliases().tree() ? ", or one\nreaches it twice" : "")
        .addStatement("$T parts = $N(first$L)", MAP, PARTS, operators())
        .beginControlFlow("for (Object part : $N(second$L).keySet())", PARTS, operators())
        .beginControlFlow("if (parts.containsKey(part))")
        .addStatement(
            "throw new $T($S + part.getClass().getName())",
            AssertionError.class,
            "both hold the same ")
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private MethodSpec.Builder declare() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(NAME)
            .addModifiers(
                Stream.concat(model.of().access().stream(), Stream.of(Modifier.STATIC)).toList())
            .addTypeVariables(model.typeVariables())
            .addParameter(model.type(), "first")
            .addParameter(model.type(), "second");
    CopyFunctions.declare(method, model.operated());
    return method;
  }

  private CodeBlock operators() {
    return CopyFunctions.pass(model.operated());
  }

  private MethodSpec parts() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(PARTS)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addTypeVariables(model.typeVariables())
            .returns(MAP)
            .addParameter(model.type(), "source");
    CopyFunctions.declare(method, model.operated());
    method
        .addStatement("$T parts = new $T<>()", MAP, IdentityHashMap.class)
        .addStatement("copy(source$L, parts)", operators());
    if (model.aliases().tree()) {
      method
          .addStatement("$T others = new $T<>()", MAP, IdentityHashMap.class)
          .addComment("Copied as a tree, what is reached twice becomes two.")
          .addStatement("copy(copy(source$1L)$1L, others)", operators())
          .beginControlFlow("if ($1N(parts) != $1N(others))", CHANGEABLE)
          .addStatement(
              "throw new $T($S)", AssertionError.class, "it is no tree: something is reached twice")
          .endControlFlow();
    }
    return method
        .addComment("Not those of the copiers themselves, and not immutable ones that many share.")
        .addStatement(
            CodeBlock.of(
                "parts$Z.keySet()$Z.removeIf(\npart ->$Wpart instanceof Class$W|| part.getClass()"
                    + ".getName()$Z.matches($S))",
                IMMUTABLE.formatted("")))
        .addStatement("return parts")
        .build();
  }

  /** One immutable list in two places is copied to two. */
  private static MethodSpec changeable() {
    return MethodSpec.methodBuilder(CHANGEABLE)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addJavadoc("How many of them can be changed.\n")
        .returns(long.class)
        .addParameter(MAP, "parts")
        .addStatement("String immutable =$W$S", IMMUTABLE.formatted("|Unmodifiable"))
        .addStatement(
            CodeBlock.of(
                "return parts.keySet().stream()"
                    + "$Z.filter(part -> !part.getClass().getName().matches(immutable))$Z.count()"))
        .build();
  }
}
