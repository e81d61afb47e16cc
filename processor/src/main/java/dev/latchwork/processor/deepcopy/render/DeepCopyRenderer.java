package dev.latchwork.processor.deepcopy.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.write.CopyFunctions;
import dev.latchwork.processor.copy.write.CopyWriter;
import dev.latchwork.processor.copy.write.Suppress;
import dev.latchwork.processor.deepcopy.model.DeepCopyModel;
import dev.latchwork.processor.deepcopy.read.Copiers;
import dev.latchwork.processor.emit.Lint;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes a copier.
 *
 * <pre>{@code
 * final class OrderCopier {
 *   static Order copy(Order source) {
 *     // `lines` may hold the same Line twice, so a map remembers the copies.
 *     return source == null ? null : copy(source,
 *         new IdentityHashMap<>(Math.max(21, sizeOf(source.lines))));
 *   }
 *
 *   static Order copy(Order source, Map<Object, Object> copies) {
 *     ...
 *   }
 * }
 * }</pre>
 */
public final class DeepCopyRenderer {
  private static final TypeName COPIES =
      ParameterizedTypeName.get(Map.class, Object.class, Object.class);

  private static final int WIDTH = 92;

  private final DeepCopyModel model;
  private final CopyWriter plain;
  private final CopyWriter remembering;
  private final List<MethodSpec> singles = new ArrayList<>();

  public DeepCopyRenderer(DeepCopyModel model) {
    this.model = model;
    NameAllocator names = new NameAllocator();
    names.newName("copy");
    names.newName(InitialCapacityRenderer.NAME);
    names.newName(InitialCapacityRenderer.EXPECT);
    names.newName(InitialCapacityRenderer.EXPECTED);
    new DisjointRenderer(model).methods().forEach(m -> names.newName(m.name()));
    LinkedChainRenderer.of(model).ifPresent(chain -> names.newName(chain.methodName()));
    model.linkOfConstructor().ifPresent(p -> names.newName(ConstructorChainRenderer.methodName(p)));
    names.newName(CyclicChainRenderer.CLOSE);
    this.plain =
        new CopyWriter(
                model.copier(),
                names,
                model.typeVariables(),
                model.operated(),
                model.of().auxiliary())
            .in(model.copier(), model.nesting().recursion());
    this.remembering = plain.remembering();
  }

  public TypeSpec render() {
    TypeSpec.Builder copier =
        TypeSpec.classBuilder(model.copier())
            .addJavadoc("Makes deep copies of {@link $T}.\n", model.rawType())
            .addModifiers(model.of().access().toArray(Modifier[]::new))
            .addModifiers(Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    List<MethodSpec> disjoint = new DisjointRenderer(model).methods();
    MethodSpec copy = copy();
    if (model.of().isImmutable()) {
      Lint.suppress(model.of().lint()).ifPresent(copier::addAnnotation);
      return copier.addMethod(copy).addMethods(disjoint).build();
    }
    MethodSpec copyWithin = copyWithin();
    InitialCapacityRenderer capacity = new InitialCapacityRenderer(model, plain);
    List<MethodSpec> sizes = capacity.methods();
    List<String> lint = new ArrayList<>(plain.lint());
    lint.addAll(model.of().lint());
    Lint.suppress(lint).ifPresent(copier::addAnnotation);
    plain.declareHandles(copier);
    return copier
        .addFields(plain.constants())
        .addFields(capacity.fields())
        .addMethod(copy)
        .addMethod(copyWithin)
        .addMethods(disjoint)
        .addMethods(sizes)
        .addMethods(singles)
        .addMethods(plain.helpers())
        .build();
  }

  private MethodSpec copy() {
    MethodSpec.Builder method =
        declare()
            .addJavadoc(
                "Returns a deep copy of the source, or null for null.\n$L$L",
                model.operated().isEmpty() ? "" : "\n",
                CopyFunctions.document(model.operated()));
    if (model.of().isImmutable()) {
      return method.addComment("The source is immutable.").addStatement("return source").build();
    }
    if (model.aliases().remembering().isPresent()) {
      return remembering(method, wrapped(model.aliases().remembering().get())).build();
    }
    if (!counts()) {
      return method.addCode(body(plain)).build();
    }
    singles.add(0, counting());
    return method.addStatement("return copy(source$L, 0)", operators()).build();
  }

  /**
   * @param reason why a map is needed
   */
  private MethodSpec.Builder remembering(MethodSpec.Builder method, String reason) {
    InitialCapacityRenderer capacity = new InitialCapacityRenderer(model, plain);
    if (!capacity.isLearned()) {
      return method
          .addComment("$L.", reason)
          .addStatement(
              "return source == null$W? null$W: copy(source$L,$Wnew $T<>($L))",
              operators(),
              IdentityHashMap.class,
              capacity.expected());
    }
    return method
        .beginControlFlow("if (source == null)")
        .addStatement("return null")
        .endControlFlow()
        .addComment("$L.", reason)
        .addStatement(
            "$T copies =$Wnew $T<>($L)", COPIES, IdentityHashMap.class, capacity.expected())
        .addStatement("$T copy = copy(source$L, copies)", model.type(), operators())
        .addStatement("$N(copies.size())", InitialCapacityRenderer.EXPECT)
        .addStatement("return copy");
  }

  /**
   * Suppresses the warning about casting copies. The casts are safe: the copy that {@code copies}
   * holds for a source has the source's type.
   */
  private void suppressUnchecked(MethodSpec.Builder method) {
    if (!model.typeVariables().isEmpty()) {
      method.addAnnotation(Suppress.UNCHECKED);
    }
  }

  private CodeBlock operators() {
    return CopyFunctions.pass(model.operated());
  }

  /**
   * Returns whether the copier calls itself for a field, other than for the link of a chain that is
   * copied in a loop.
   */
  private boolean counts() {
    Optional<String> link = model.link().or(model::linkOfConstructor).map(CopyPart::label);
    return model.parts().anyMatch(p -> callsItself(p) && !link.equals(Optional.of(p.label())));
  }

  private boolean callsItself(CopyPart part) {
    return Copiers.calls(part).anyMatch(c -> c.copier().equals(model.copier()));
  }

  /** Breaks a comment that is too long for one line into several lines. */
  private static String wrapped(String comment) {
    return comment.replaceAll("(?=.{" + WIDTH + "}.)(.{1," + WIDTH + "}) ", "$1\n// ");
  }

  /**
   * A method {@code copy} that counts its depth, and continues with a map if the stack may
   * overflow.
   */
  private MethodSpec counting() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("copy")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addTypeVariables(model.typeVariables())
            .returns(model.type())
            .addParameter(model.type(), "source");
    CopyFunctions.declare(method, model.operated());
    method
        .addParameter(int.class, "depth")
        .beginControlFlow("if (source != null && depth > $L)", CopyWriter.DEPTH_LIMIT)
        .addStatement("return copy(source$L, new $T<>())", operators(), IdentityHashMap.class)
        .endControlFlow();
    return method.addCode(body(plain.counting())).build();
  }

  private MethodSpec copyWithin() {
    MethodSpec.Builder method =
        declare()
            .addParameter(COPIES, "copies")
            .addJavadoc(
                "Returns a copy that is part of a larger copy, or null for null.\n\n$L@param copies"
                    + " maps originals, by identity, to their copies; new copies are added\n",
                CopyFunctions.document(model.operated()));
    suppressUnchecked(method);
    if (isLeaf()) {
      return method
          .addStatement(
              "return source == null$W? null$W:"
                  + " ($T) copies.computeIfAbsent(source, original -> copy(source$L))",
              model.type(),
              operators())
          .build();
    }
    if (model.nesting().fillsLast()) {
      method.addCode(remembering.outermost(model.type()));
    }
    return method.addCode(body(remembering)).build();
  }

  private CodeBlock body(CopyWriter writer) {
    Optional<ConstructorChainRenderer> made = ConstructorChainRenderer.of(model, writer);
    if (made.isPresent()) {
      singles.add(made.get().single());
      return made.get().body();
    }
    Optional<LinkedChainRenderer> chain = LinkedChainRenderer.of(model);
    if (chain.isEmpty()) {
      return new BodyRenderer(model, writer).body();
    }
    String name = chain.get().methodName();
    MethodSpec.Builder single =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addTypeVariables(model.typeVariables())
            .returns(model.type())
            .addParameter(model.type(), "source");
    CopyFunctions.declare(single, model.operated());
    if (writer.remembers()) {
      suppressUnchecked(single);
      single.addParameter(COPIES, "copies");
    } else if (writer.isCounting()) {
      single.addParameter(int.class, "depth");
    }
    singles.add(
        single
            .addCode(new BodyRenderer(model, chain.get().otherFields(), writer).bodyOfObject())
            .build());
    chain.get().closeCycle(writer).ifPresent(singles::add);
    return chain.get().body(name, writer);
  }

  /** Returns whether the copy reaches no other object that has to be remembered. */
  private boolean isLeaf() {
    return model.aliases().remembering().isEmpty()
        && model.parts().allMatch(p -> p.value().isPlain());
  }

  private MethodSpec.Builder declare() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("copy")
            .addModifiers(
                Stream.concat(model.of().access().stream(), Stream.of(Modifier.STATIC)).toList())
            .addTypeVariables(model.typeVariables())
            .returns(model.type())
            .addParameter(model.type(), "source");
    CopyFunctions.declare(method, model.operated());
    return method;
  }
}
