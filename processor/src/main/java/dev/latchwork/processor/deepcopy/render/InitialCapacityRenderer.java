package dev.latchwork.processor.deepcopy.render;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.latchwork.processor.copy.plan.ArrayOf;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.CopyPart.Value.Copied;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.write.CopyWriter;
import dev.latchwork.processor.deepcopy.model.DeepCopyModel;
import dev.latchwork.processor.emit.text.JavaText;
import dev.latchwork.processor.types.known.ContainerType.Contents;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Renders the initial capacity of the map of copies, since a map that grows has to be rebuilt. Each
 * copied container or array adds about one copy for each of its elements, so the sizes of the
 * containers and arrays are added up. A sum below the map's default capacity is not used.
 *
 * <p>If objects further down hold containers too, or lead to any number of other objects, only the
 * last copies tell how many objects to expect. This number is remembered in a plain field: it is
 * only an estimate, so it does no harm if threads overwrite each other's number.
 */
final class InitialCapacityRenderer {
  static final String NAME = "sizeOf";

  /** The name of the field that holds the remembered number. */
  static final String EXPECTED = "expected";

  /** The name of the method that remembers a number. */
  static final String EXPECT = "expect";

  private static final int DEFAULT = 21;
  private static final TypeName UNKNOWN = WildcardTypeName.subtypeOf(Object.class);

  private final DeepCopyModel model;
  private final CopyWriter writer;

  /**
   * @param writer reads the fields
   */
  InitialCapacityRenderer(DeepCopyModel model, CopyWriter writer) {
    this.model = model;
    this.writer = writer;
  }

  /** Returns whether the copier remembers how many objects the last copies had. */
  boolean isLearned() {
    return model.aliases().many() && model.aliases().remembering().isPresent();
  }

  /** The argument of the map's constructor; empty if no size is known. */
  CodeBlock expected() {
    CodeBlock least = isLearned() ? CodeBlock.of("$N", EXPECTED) : CodeBlock.of("$L", DEFAULT);
    return sized()
        .map(p -> CodeBlock.of("$N($L)", NAME, writer.read(p.access(), "source")))
        .reduce((a, b) -> CodeBlock.of("$L$W+ $L", a, b))
        .map(sum -> CodeBlock.of("$T.max($L, $L)", Math.class, least, sum))
        .orElse(isLearned() ? least : CodeBlock.of(""));
  }

  List<FieldSpec> fields() {
    return isLearned()
        ? List.of(
            FieldSpec.builder(int.class, EXPECTED, Modifier.PRIVATE, Modifier.STATIC)
                .addJavadoc(
                    "About how many objects the last copies had. Threads may overwrite this estimate.")
                .initializer("$L", DEFAULT)
                .build())
        : List.of();
  }

  List<MethodSpec> methods() {
    if (model.aliases().remembering().isEmpty()) {
      return List.of();
    }
    Stream<MethodSpec> sizes =
        sized().flatMap(p -> parameter(p).stream()).distinct().map(InitialCapacityRenderer::sizeOf);
    return Stream.concat(sizes, isLearned() ? Stream.of(expect()) : Stream.of()).toList();
  }

  /**
   * The number moves by a factor of two at most, so that one large copy does not make the next
   * small ones expensive.
   */
  private static MethodSpec expect() {
    return JavaText.method(
        """
        /**
         * Remembers how many objects a copy had, so that the next map need not grow. The number at
         * most doubles each time, since small copies after a large one would pay for a large map.
         */
        private static void expect(int size) {
          int before = expected;
          if (size > before) {
            expected = Math.min(size, Math.min(2 * before, 1_000_000));
          } else if (size < before / 2) {
            expected = Math.max(21, before / 2);
          }
        }
        """);
  }

  private Stream<CopyPart> sized() {
    return model.parts().filter(p -> parameter(p).isPresent());
  }

  private static Optional<TypeName> parameter(CopyPart part) {
    if (!(part.value() instanceof Copied copied)
        || copied.plan().contents().stream().allMatch(CopyPlan::mayBeSame)) {
      return Optional.empty();
    }
    if (copied.plan() instanceof ArrayOf) {
      return Optional.of(ArrayTypeName.of(Object.class));
    }
    if (!(copied.plan() instanceof ContainerOf container)) {
      return Optional.empty();
    }
    return Optional.of(
        container.container().contents() == Contents.ENTRIES
            ? ParameterizedTypeName.get(ClassName.get(Map.class), UNKNOWN, UNKNOWN)
            : ParameterizedTypeName.get(ClassName.get(Collection.class), UNKNOWN));
  }

  private static MethodSpec sizeOf(TypeName type) {
    String size = type instanceof ArrayTypeName ? "length" : "size()";
    return MethodSpec.methodBuilder(NAME)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(int.class)
        .addParameter(type, "source")
        .addStatement("return source == null ? 0 : source.$L", size)
        .build();
  }
}
