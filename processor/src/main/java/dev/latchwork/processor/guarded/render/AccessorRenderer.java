package dev.latchwork.processor.guarded.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.write.CopyWriter;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.guarded.locking.LockedSection;
import dev.latchwork.processor.guarded.locking.Locking;
import dev.latchwork.processor.guarded.model.AccessorModel;
import dev.latchwork.processor.guarded.model.AccessorModel.Access;
import dev.latchwork.processor.guarded.model.LockMode;
import dev.latchwork.processor.guarded.model.UpdateFunctions;
import dev.latchwork.processor.handle.write.HandleWriter;
import java.util.List;

/** Writes getters, setters and updaters. */
final class AccessorRenderer {
  private static final String SUPER = "super";

  private final Locking locking;
  private final CopyWriter copies;
  private final HandleWriter fields;

  AccessorRenderer(Locking locking, CopyWriter copies, HandleWriter fields) {
    this.locking = locking;
    this.copies = copies;
    this.fields = fields;
  }

  MethodSpec render(AccessorModel accessor) {
    MethodSpec.Builder method =
        accessor.overrides() ? accessor.signature().override() : accessor.signature().method();
    return switch (accessor.kind()) {
      case GETTER -> method.addCode(getter(accessor)).build();
      case SETTER -> method.addCode(setter(accessor)).build();
      case UPDATER -> method.addCode(updater(accessor)).build();
    };
  }

  private CodeBlock getter(AccessorModel accessor) {
    return switch (accessor.access()) {
      case PLAIN ->
          CodeBlock.builder()
              .addStatement("return $L", fields.read(accessor.source(), SUPER))
              .build();
      case ONE_STEP ->
          locking.readInOneStep(
              accessor.signature().name(), accessor.type(), fields.read(accessor.source(), SUPER));
      case LOCKED ->
          locking.around(
              LockedSection.of(LockMode.READ, accessor.signature().name()),
              CodeBlock.builder()
                  .addStatement("return $L", copies.copy(accessor.copy(), read(accessor)))
                  .build());
    };
  }

  /**
   * Writes a setter's body. The argument is copied before the lock is taken, since copying may run
   * the caller's code.
   */
  private CodeBlock setter(AccessorModel accessor) {
    Signature signature = accessor.signature();
    ParameterSpec parameter = signature.parameters().get(0);
    CodeBlock.Builder code = CodeBlock.builder();
    CodeBlock value = CodeBlock.of("$N", parameter);
    CodeBlock taken = copies.copy(accessor.copy().modifiable(), value);
    if (accessor.access() == Access.LOCKED && !accessor.copy().isSame()) {
      String copy = GeneratedNames.avoiding(List.of(parameter.name())).newName("copy");
      code.addStatement("$T $N = $L", accessor.type(), copy, taken);
      value = CodeBlock.of("$N", copy);
    }
    code.add(
        locking.around(
            LockedSection.of(LockMode.WRITE, signature.name(), List.of(parameter.name())),
            CodeBlock.builder().addStatement(set(accessor, value)).build()));
    if (!signature.isVoid()) {
      code.addStatement("return this");
    }
    return code.build();
  }

  private CodeBlock updater(AccessorModel accessor) {
    TypeName type = accessor.type();
    ParameterSpec operator = accessor.signature().parameters().get(0);
    CodeBlock old = copies.copy(accessor.copy().modifiable(), read(accessor));
    CodeBlock applied = CodeBlock.of("$N.$L($L)", operator, UpdateFunctions.method(type), old);
    CodeBlock.Builder body = CodeBlock.builder();
    if (accessor.copy().isSame() && accessor.own().isEmpty() && isDirect(accessor)) {
      body.addStatement(set(accessor, applied)).addStatement("return $L", read(accessor));
    } else {
      String updated = GeneratedNames.avoiding(List.of(operator.name())).newName("updated");
      CodeBlock value = copies.copy(accessor.copy().modifiable(), CodeBlock.of("$N", updated));
      body.addStatement("$T $N = $L", type, updated, applied)
          .addStatement(set(accessor, value))
          .addStatement("return $N", updated);
    }
    return locking.around(
        LockedSection.of(LockMode.WRITE, accessor.signature().name(), List.of(operator.name())),
        body.build());
  }

  private CodeBlock read(AccessorModel accessor) {
    if (accessor.own().isPresent()) {
      return CodeBlock.of("super.$N()", accessor.own().get().getter());
    }
    return accessor.copy().isSame()
        ? fields.read(accessor.source(), SUPER)
        : fields.operand(accessor.source(), SUPER);
  }

  private CodeBlock set(AccessorModel accessor, CodeBlock value) {
    return accessor
        .own()
        .map(own -> CodeBlock.of("super.$N($L)", own.setter(), value))
        .orElseGet(() -> fields.set(accessor.source(), SUPER, value));
  }

  private static boolean isDirect(AccessorModel accessor) {
    return accessor.source().handle().isEmpty();
  }
}
