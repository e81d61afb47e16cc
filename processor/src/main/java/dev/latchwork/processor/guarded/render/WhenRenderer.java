package dev.latchwork.processor.guarded.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.guarded.locking.Locking;
import dev.latchwork.processor.guarded.locking.Waiting;
import dev.latchwork.processor.guarded.model.WhenModel;
import dev.latchwork.processor.guarded.model.WhenModel.Predicate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Writes the methods that wait for a predicate before they run, their timed forms, and the methods
 * that do nothing but wait for a predicate.
 *
 * <pre>{@code
 * T take() throws InterruptedException {
 *   this.lock.lockInterruptibly();
 *   try {
 *     if (!super.notEmpty()) {
 *       waitFor(super::notEmpty, this.whenNotEmpty, "notEmpty()", Long.MAX_VALUE);
 *     }
 *     boolean outermost = beginWrite();
 *     try {
 *       return super.take();
 *     } finally {
 *       endWrite(outermost);
 *     }
 *   } finally {
 *     this.lock.unlock();
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
    String nanos = local(timed);
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
        .addCode(nanos(timed, nanos))
        .addCode(waiting.around(method, CodeBlock.of("$N", nanos), otherwise, body))
        .build();
  }

  private static CodeBlock description(WhenModel.Method method) {
    Signature signature = method.signature();
    CodeBlock.Builder text =
        CodeBlock.builder()
            .add(
                "Like {@code $L}, but returns $L if {@code $L} does not become true in time.\n",
                signature.name(),
                signature.isVoid() ? "false" : "empty",
                method.predicate().shown());
    if (!signature.isVoid() && !signature.returns().isPrimitive()) {
      text.add("\n@throws NullPointerException if {@code $L} returns null\n", signature.name());
    }
    return text.build();
  }

  private MethodSpec await(Predicate predicate, Signature await) {
    String nanos = local(await);
    return await
        .method()
        .addException(InterruptedException.class)
        .addJavadoc(
            "Waits until {@code $L} is true; returns false if {@code $L} runs out first.\nWhen this method returns true, another thread may already have made the condition false again.\n",
            predicate.shown(),
            WhenModel.patience(await).name())
        .addCode(nanos(await, nanos))
        .addCode(waiting.await(predicate, CodeBlock.of("$N", nanos)))
        .build();
  }

  private static CodeBlock call(Signature signature) {
    return CodeBlock.of("super.$L", signature.call());
  }

  private static String local(Signature timed) {
    return GeneratedNames.avoiding(timed.parameters().stream().map(ParameterSpec::name).toList())
        .newName("nanos");
  }

  private static CodeBlock nanos(Signature timed, String local) {
    ParameterSpec patience = WhenModel.patience(timed);
    return Locking.statement(
        "long $N = $T.NANOSECONDS.convert($N)", local, TimeUnit.class, patience);
  }
}
