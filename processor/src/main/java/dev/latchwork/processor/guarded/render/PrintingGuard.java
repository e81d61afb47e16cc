package dev.latchwork.processor.guarded.render;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.guarded.locking.Locking;
import dev.latchwork.processor.guarded.model.MemberNames;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Cuts the text of an object short if the object's parts lead back to it. */
final class PrintingGuard {
  private static final TypeName OBJECTS = ParameterizedTypeName.get(Set.class, Object.class);

  private final String printing;

  PrintingGuard(MemberNames names) {
    this.printing = names.of("PRINTING");
  }

  /**
   * The body of a {@code toString()}.
   *
   * @param again what is printed if the object is reached again
   */
  CodeBlock around(CodeBlock body, CodeBlock again) {
    return CodeBlock.builder()
        .beginControlFlow("if (!$N.get().add(this))", printing)
        .addStatement("return $L", again)
        .endControlFlow()
        .add(Locking.tryFinally(body, Locking.statement("$N.get().remove(this)", printing)))
        .build();
  }

  FieldSpec field() {
    return FieldSpec.builder(
            ParameterizedTypeName.get(ClassName.get(ThreadLocal.class), OBJECTS),
            printing,
            PRIVATE,
            STATIC,
            FINAL)
        .addJavadoc(
            "The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.")
        .initializer(
            "$T.withInitial($W() -> $T.newSetFromMap(new $T<>()))",
            ThreadLocal.class,
            Collections.class,
            IdentityHashMap.class)
        .build();
  }
}
