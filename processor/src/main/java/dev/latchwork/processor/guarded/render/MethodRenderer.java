package dev.latchwork.processor.guarded.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.latchwork.processor.copy.write.CopyWriter;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.guarded.locking.LockedSection;
import dev.latchwork.processor.guarded.locking.Locking;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.model.GuardedModel.Shape;
import dev.latchwork.processor.guarded.model.LockMode;
import dev.latchwork.processor.guarded.model.MethodModel;
import dev.latchwork.processor.guarded.model.MethodModel.Target;
import java.util.List;

/** Writes the methods that call the original methods under the lock. */
final class MethodRenderer {
  private final GuardedModel model;
  private final Locking locking;
  private final ViewRenderer views;
  private final PartnersRenderer partners;
  private final WalkRenderer walks;

  MethodRenderer(
      GuardedModel model, Locking locking, CopyWriter copies, PartnersRenderer partners) {
    this.model = model;
    this.locking = locking;
    this.views = new ViewRenderer(locking, copies);
    this.partners = partners;
    this.walks = new WalkRenderer(model, locking);
  }

  MethodSpec render(MethodModel method) {
    MethodSpec.Builder override = method.signature().override();
    if (method.target() == Target.NONE) {
      return override
          .addStatement(
              "throw new $T($S)",
              UnsupportedOperationException.class,
              "a clone would share its parts with this " + model.origin().simpleName())
          .build();
    }
    return override.addCode(method.target().walks() ? walks.body(method) : body(method)).build();
  }

  private CodeBlock body(MethodModel method) {
    Signature signature = method.signature();
    if (method.view().isPresent()) {
      LockMode guard = method.guard().orElse(LockMode.READ);
      return views.body(method.view().get(), guard, signature, model.receiver());
    }
    CodeBlock call = call(method);
    if (method.guard().isEmpty()) {
      return call;
    }
    if (method.isGetter()) {
      return locking.readInOneStep(
          signature.name(),
          signature.returns(),
          CodeBlock.of("$L.$L", model.receiver(), signature.call()));
    }
    List<String> parameters = signature.parameters().stream().map(ParameterSpec::name).toList();
    LockedSection section = LockedSection.of(method.guard().get(), signature.name(), parameters);
    if (section.guard() == LockMode.READ_BRIEFLY) {
      return CodeBlock.of(
          "$L$L",
          locking.giveUp(section, model.origin().simpleName()),
          locking.around(section, call));
    }
    return method.partners().isEmpty()
        ? locking.around(section, call)
        : partners.around(section, method.partners(), call);
  }

  private static boolean isEquals(Signature signature) {
    return signature.name().equals("equals")
        && signature.parameters().size() == 1
        && signature.parameters().get(0).type().equals(ClassName.OBJECT);
  }

  private CodeBlock call(MethodModel method) {
    Signature signature = method.signature();
    CodeBlock receiver =
        method.target() == Target.DEFAULT
            ? CodeBlock.of("$T.super", model.origin())
            : CodeBlock.of("$L", model.receiver());
    CodeBlock call = CodeBlock.of("$L.$L", receiver, signature.call());
    if (signature.isVoid()) {
      return Locking.statement("$L", call);
    }
    if (model.shape() == Shape.WRAPPER && isEquals(signature)) {
      // without this test, the wrapper would not equal itself: the delegate compares itself with it
      return Locking.statement("return $N == this || $L", signature.parameters().get(0), call);
    }
    if (!method.mayReturnDelegate()) {
      return Locking.statement("return $L", call);
    }
    List<String> parameters = signature.parameters().stream().map(ParameterSpec::name).toList();
    String result = GeneratedNames.avoiding(parameters).newName("result");
    return CodeBlock.builder()
        .addStatement("$T $N = $L", signature.returns(), result, call)
        .addStatement("return $1N == $2L ? this : $1N", result, model.receiver())
        .build();
  }
}
