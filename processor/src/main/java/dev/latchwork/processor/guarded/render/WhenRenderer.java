package dev.latchwork.processor.guarded.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.guarded.locking.Locking;
import dev.latchwork.processor.guarded.locking.Waiting;
import dev.latchwork.processor.guarded.model.WhenModel;
import dev.latchwork.processor.guarded.model.WhenModel.Predicate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Writes the methods that wait, each with its timed form, and for each predicate one that does
 * nothing but wait.
 *
 * <pre>{@code
 * @Override
 * T take() throws InterruptedException {
 *   boolean outermost = enterWhenNotEmpty();
 *   try {
 *     return super.take();
 *   } finally {
 *     leave(outermost);
 *   }
 * }
 *
 * Optional<T> tryTake(Duration patience) throws InterruptedException {
 *   if (!holdWhenNotEmpty(TimeUnit.NANOSECONDS.convert(patience))) {
 *     return Optional.empty();
 *   }
 *   boolean outermost = begin();
 *   try {
 *     return Optional.of(super.take());
 *   } finally {
 *     leave(outermost);
 *   }
 * }
 * }</pre>
 */
final class WhenRenderer {
  private final WhenModel model;
  private final Waiting waiting;

  WhenRenderer(WhenModel model, Waiting waiting) {
    this.model = model;
    this.waiting = waiting;
  }

  void addTo(TypeSpec.Builder type) {
    for (WhenModel.Method method : model.methods()) {
      type.addMethod(untimed(method));
      method.timed().ifPresent(timed -> type.addMethod(timed(method, timed)));
    }
    for (Predicate predicate : model.predicates()) {
      predicate.await().ifPresent(await -> type.addMethod(await(predicate, await)));
    }
  }

  private MethodSpec untimed(WhenModel.Method method) {
    CodeBlock call = call(method.signature());
    CodeBlock body =
        method.signature().isVoid()
            ? Locking.statement("$L", call)
            : Locking.statement("return $L", call);
    return method.signature().override().addCode(waiting.around(method, body)).build();
  }

  private MethodSpec timed(WhenModel.Method method, Signature timed) {
    CodeBlock call = call(method.signature());
    boolean isVoid = method.signature().isVoid();
    CodeBlock otherwise =
        isVoid
            ? Locking.statement("return false")
            : Locking.statement("return $T.empty()", Optional.class);
    CodeBlock body =
        isVoid
            ? CodeBlock.builder().addStatement("$L", call).addStatement("return true").build()
            : Locking.statement("return $T.of($L)", Optional.class, call);
    return timed
        .method()
        .addJavadoc("$L", description(method))
        .addCode(waiting.around(method, nanos(timed), otherwise, body))
        .build();
  }

  private static CodeBlock description(WhenModel.Method method) {
    Signature signature = method.signature();
    CodeBlock.Builder text =
        CodeBlock.builder()
            .add(
                "As {@code $L}, or $L if {@code $L} does not hold in time.\n",
                signature.name(),
                signature.isVoid() ? "false" : "empty",
                method.predicate().shown());
    if (!signature.isVoid() && !signature.returns().isPrimitive()) {
      text.add("\n@throws NullPointerException if {@code $L} returns null\n", signature.name());
    }
    return text.build();
  }

  private MethodSpec await(Predicate predicate, Signature await) {
    return await
        .method()
        .addException(InterruptedException.class)
        .addJavadoc(
            "Whether {@code $L} held in time; another thread may have changed that since.\n",
            predicate.shown())
        .addCode(waiting.await(predicate, nanos(await)))
        .build();
  }

  private static CodeBlock call(Signature signature) {
    return CodeBlock.of("super.$L", signature.call());
  }

  private static CodeBlock nanos(Signature timed) {
    ParameterSpec patience = WhenModel.patience(timed);
    return CodeBlock.of("$T.NANOSECONDS.convert($N)", TimeUnit.class, patience);
  }
}
