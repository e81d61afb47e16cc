package dev.latchwork.processor.guarded.render;

import static javax.lang.model.element.Modifier.PRIVATE;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.latchwork.processor.copy.write.CopyWriter;
import dev.latchwork.processor.guarded.locking.LockedSection;
import dev.latchwork.processor.guarded.locking.Locking;
import dev.latchwork.processor.guarded.model.ElementsModel;
import dev.latchwork.processor.guarded.model.ElementsModel.Method;
import dev.latchwork.processor.guarded.model.ElementsModel.Operation;
import dev.latchwork.processor.guarded.model.ElementsModel.Source;
import dev.latchwork.processor.guarded.model.LockMode;
import dev.latchwork.processor.guarded.model.MemberNames;
import dev.latchwork.processor.guarded.model.PrimitiveElements;
import dev.latchwork.processor.handle.write.HandleWriter;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Writes the iteration methods, which iterate over a snapshot taken by one helper, and {@code
 * size()} and {@code isEmpty()}, which read the field itself.
 */
final class ElementsRenderer {
  private static final Set<Operation> WALKING =
      EnumSet.complementOf(EnumSet.of(Operation.SIZE, Operation.IS_EMPTY));

  private final ElementsModel model;
  private final Locking locking;
  private final MemberNames names;
  private final CopyWriter copies;
  private final HandleWriter fields;

  ElementsRenderer(
      ElementsModel model,
      Locking locking,
      MemberNames names,
      CopyWriter copies,
      HandleWriter fields) {
    this.model = model;
    this.locking = locking;
    this.names = names;
    this.copies = copies;
    this.fields = fields;
  }

  void addTo(TypeSpec.Builder type) {
    for (Method method : model.methods()) {
      MethodSpec.Builder spec = MethodSpec.methodBuilder(method.operation().methodName());
      if (method.overrides()) {
        spec.addAnnotation(Override.class);
      }
      spec.addModifiers(method.access());
      body(method.operation(), spec);
      type.addMethod(spec.build());
    }
    if (model.methods().stream().anyMatch(m -> WALKING.contains(m.operation()))) {
      type.addMethod(snapshot());
    }
  }

  private void body(Operation operation, MethodSpec.Builder spec) {
    boolean primitive = model.source() == Source.PRIMITIVES;
    String snapshot = names.of("snapshot");
    switch (operation) {
      case SIZE -> spec.returns(int.class).addCode(held(size()));
      case IS_EMPTY -> spec.returns(boolean.class).addCode(held(isEmpty()));
      case FOR_EACH ->
          spec.addParameter(
                  ParameterizedTypeName.get(
                      ClassName.get(Consumer.class), WildcardTypeName.supertypeOf(model.element())),
                  "action")
              .addStatement(
                  "$L.forEach(action)",
                  primitive
                      ? CodeBlock.of("$T.stream($N()).boxed()", Arrays.class, snapshot)
                      : CodeBlock.of("$N()", snapshot));
      default -> {
        if (primitive) {
          new PrimitiveElements(model.element()).body(operation, snapshot, spec);
        } else {
          spec.returns(of(walker(operation)))
              .addCode(operation == Operation.ITERATOR ? real() : CodeBlock.of(""))
              .addStatement("return $N().$L()", snapshot, operation.methodName());
        }
      }
    }
  }

  /**
   * Statements that return the collection's own iterator if this thread holds the lock, so that
   * inherited methods can remove elements through the iterator. Empty if there are no such methods.
   */
  private CodeBlock real() {
    return model.removable()
        ? CodeBlock.builder()
            .beginControlFlow("if ($N() && $L != null)", locking.useIsHeld(), walked())
            .addStatement("return $L.iterator()", walked())
            .endControlFlow()
            .build()
        : CodeBlock.of("");
  }

  private CodeBlock walked() {
    return fields.operand(model.field(), "super");
  }

  private static Class<?> walker(Operation operation) {
    return switch (operation) {
      case ITERATOR -> Iterator.class;
      case SPLITERATOR -> Spliterator.class;
      default -> Stream.class;
    };
  }

  private TypeName of(Class<?> generic) {
    return ParameterizedTypeName.get(ClassName.get(generic), model.element());
  }

  private CodeBlock held(CodeBlock body) {
    return locking.around(LockedSection.of(LockMode.READ, model.field().name()), body);
  }

  private CodeBlock size() {
    CodeBlock.Builder code = CodeBlock.builder();
    return switch (model.source()) {
      case ITERABLE ->
          code.addStatement("int size = 0")
              .beginControlFlow("if ($L != null)", walked())
              .beginControlFlow("for ($T ignored : $L)", Object.class, walked())
              .addStatement("size++")
              .endControlFlow()
              .endControlFlow()
              .addStatement("return size")
              .build();
      default -> code.addStatement("return $1L == null ? 0 : $1L.$2L", walked(), length()).build();
    };
  }

  private CodeBlock isEmpty() {
    String empty =
        switch (model.source()) {
          case COLLECTION, MAP -> "isEmpty()";
          case ITERABLE -> null;
          case ARRAY, PRIMITIVES -> "length == 0";
        };
    return empty == null
        ? CodeBlock.builder()
            .addStatement("return $1L == null || !$1L.iterator().hasNext()", walked())
            .build()
        : CodeBlock.builder()
            .addStatement("return $1L == null || $1L.$2L", walked(), empty)
            .build();
  }

  private String length() {
    return model.source() == Source.COLLECTION || model.source() == Source.MAP
        ? "size()"
        : "length";
  }

  private MethodSpec snapshot() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(names.of("snapshot"))
            .addJavadoc("Returns a snapshot of the elements.")
            .addModifiers(PRIVATE);
    if (model.source() == Source.PRIMITIVES) {
      TypeName component = ((ArrayTypeName) model.field().type()).componentType();
      return method
          .returns(model.field().type())
          .addCode(
              held(
                  CodeBlock.builder()
                      .addStatement(
                          "return $1L == null ? new $2T[0] : $1L.clone()", walked(), component)
                      .build()))
          .build();
    }
    return method
        .returns(of(List.class))
        .addStatement("$T elements = new $T<>()", of(List.class), ArrayList.class)
        .addCode(held(collect()))
        .addStatement("return $T.unmodifiableList(elements)", Collections.class)
        .build();
  }

  private CodeBlock collect() {
    CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("if ($L != null)", walked());
    if (model.source() == Source.MAP) {
      CodeBlock map = model.raw() ? CodeBlock.of("(($T<?, ?>) $L)", Map.class, walked()) : walked();
      code.beginControlFlow("for ($T entry : $L.entrySet())", model.walked(), map)
          .addStatement(
              "elements.add(new $T<>($L,$W$L))",
              AbstractMap.SimpleImmutableEntry.class,
              copies.copy(model.parts().get(0), CodeBlock.of("entry.getKey()")),
              copies.copy(model.parts().get(1), CodeBlock.of("entry.getValue()")))
          .endControlFlow();
    } else if (model.source() == Source.COLLECTION
        && model.parts().get(0).isSame()
        && !model.raw()) {
      code.addStatement("elements.addAll($L)", walked());
    } else {
      code.beginControlFlow("for ($T element : $L)", model.walked(), walked())
          .addStatement(
              "elements.add($L)", copies.copy(model.parts().get(0), CodeBlock.of("element")))
          .endControlFlow();
    }
    return code.endControlFlow().build();
  }
}
