package dev.latchwork.processor.deepcopy.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.write.CopyFunctions;
import dev.latchwork.processor.deepcopy.model.DeepCopyModel;
import dev.latchwork.processor.emit.text.JavaText;
import dev.latchwork.processor.emit.text.JdkNames;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes the assertion that two objects share nothing that may change. To find the parts of an
 * object, the assertion copies the object: the keys of the map of copies are the parts.
 */
final class DisjointRenderer {
  static final String NAME = "assertDisjoint";
  private static final String PARTS = "partsOf";

  private static final String TREE =
      """
      Map<Object, Object> others = new IdentityHashMap<>();
      // The inner call copies an object once for each reference to it. If the source leads to the
      // same object twice, the inner copy therefore has more parts than the source.
      copy(copy(source, copyT), copyT, others);
      if (changeable(parts) != changeable(others)) {
        throw new AssertionError("this TYPE is not a tree: it leads to an object twice");
      }
      """;

  private static final TypeName MAP =
      ParameterizedTypeName.get(Map.class, Object.class, Object.class);

  private final DeepCopyModel model;

  DisjointRenderer(DeepCopyModel model) {
    this.model = model;
  }

  /** Returns the methods of the assertion, or no methods if the assertion is not requested. */
  List<MethodSpec> methods() {
    if (!model.aliases().assertsDisjoint()) {
      return List.of();
    }
    if (model.of().isImmutable()) {
      return List.of(trivial());
    }
    return testsTree()
        ? List.of(assertion(), parts(), changeable())
        : List.of(assertion(), parts());
  }

  /**
   * Returns whether the methods find an object that is reached twice. To find it, they count the
   * parts of the source and of a copy that is made without a map, which is always a tree. This is
   * impossible for a copier that needs a map for every copy.
   */
  private boolean testsTree() {
    return model.aliases().tree() && model.aliases().remembering().isEmpty();
  }

  private MethodSpec trivial() {
    return declare().addJavadoc("Does nothing: there is nothing mutable to share.\n").build();
  }

  private MethodSpec assertion() {
    return declare()
        .addJavadoc(
            "Throws {@link AssertionError} if the two objects share something mutable$L.\n",
            testsTree() ? ", or if either\nof them leads to the same object twice" : "")
        .addCode(
            body(
                """
                Map<Object, Object> parts = partsOf(first, copyT);
                for (Object part : partsOf(second, copyT).keySet()) {
                  if (parts.containsKey(part)) {
                    throw new AssertionError("both hold the same " + part.getClass().getName());
                  }
                }
                """))
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

  private MethodSpec parts() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(PARTS)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addTypeVariables(model.typeVariables())
            .returns(MAP)
            .addParameter(model.type(), "source");
    CopyFunctions.declare(method, model.operated());
    return method
        .addCode(
            body(
                """
                Map<Object, Object> parts = new IdentityHashMap<>();
                copy(source, copyT, parts);
                """))
        .addCode(
            testsTree()
                ? body(TREE.replace("TYPE", model.rawType().simpleName()))
                : CodeBlock.of(""))
        .addCode(
            body(
                """
                // Removes keys that are not mutable parts of the source: classes (the copiers use
                // them as keys for their own bookkeeping) and immutable collections.
                parts.keySet().removeIf(
                    part -> part instanceof Class || part.getClass().getName()
                        .matches("java.util.(Immutable|Collections.(.*Empty|Singleton|Copies)).*"));
                return parts;
                """))
        .build();
  }

  /**
   * Returns the text as statements, in which the operators for type variables replace {@code
   * copyT}.
   */
  private CodeBlock body(String text) {
    String operators = CopyFunctions.pass(model.operated()).toString();
    return JdkNames.code(text.replace(", copyT", operators));
  }

  /**
   * The method that counts the mutable parts. In a tree, an immutable list that is in two places is
   * copied twice, so immutable lists are not counted.
   */
  private static MethodSpec changeable() {
    return JavaText.method(
        """
        /** Returns how many of the parts are mutable. */
        private static long changeable(Map<Object, Object> parts) {
          String immutable =
              "java.util.(Immutable|Collections.(.*Empty|Singleton|Copies|Unmodifiable)).*";
          return parts.keySet().stream().filter(part -> !part.getClass().getName().matches(immutable))
              .count();
        }
        """);
  }
}
