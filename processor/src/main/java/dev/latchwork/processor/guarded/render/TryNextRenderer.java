package dev.latchwork.processor.guarded.render;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.guarded.locking.LockedSection;
import dev.latchwork.processor.guarded.locking.Locking;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.model.LockMode;
import java.util.Optional;

/** Writes {@code tryNext()}, which does {@code hasNext()} and {@code next()} in one step. */
final class TryNextRenderer {
  private final GuardedModel model;
  private final Locking locking;

  TryNextRenderer(GuardedModel model, Locking locking) {
    this.model = model;
    this.locking = locking;
  }

  MethodSpec render(TypeName element) {
    return MethodSpec.methodBuilder("tryNext")
        .addJavadoc(
            """
            Returns the next element, or empty at the end, in one step under the lock.

            @throws NullPointerException if the element is null
            """)
        .addModifiers(PUBLIC)
        .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), element))
        .addCode(
            locking.around(
                LockedSection.of(LockMode.WRITE, "tryNext"),
                Locking.statement(
                    "return $1L.hasNext()$W? $2T.of($1L.next())$W: $2T.empty()",
                    model.receiver(),
                    Optional.class)))
        .build();
  }
}
