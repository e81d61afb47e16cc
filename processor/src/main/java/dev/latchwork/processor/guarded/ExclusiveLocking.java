package dev.latchwork.processor.guarded;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** One lock for readers and writers alike. */
final class ExclusiveLocking extends Locking {

  ExclusiveLocking(GuardedModel model) {
    super(model);
  }

  @Override
  CodeBlock around(Guard guard, CodeBlock body, Collection<String> taken) {
    Guard effective = guard == Guard.READ ? Guard.WRITE : guard;
    use(effective);
    CodeBlock held = tryFinally(body, CodeBlock.of("$N()", names.of("leave")));
    return switch (effective) {
      case READ_BRIEFLY -> held;
      case WRITE_INTERRUPTIBLY ->
          CodeBlock.builder()
              .addStatement("$N()", names.of("enterInterruptibly"))
              .add(held)
              .build();
      default -> CodeBlock.builder().addStatement("$N()", names.of("enter")).add(held).build();
    };
  }

  @Override
  CodeBlock readField(AccessorModel getter) {
    return around(
        Guard.READ,
        CodeBlock.builder().addStatement("return super.$N", getter.field()).build(),
        List.of());
  }

  @Override
  void addFields(TypeSpec.Builder type) {
    type.addField(lockField(ReentrantLock.class));
  }

  @Override
  List<MethodSpec> helpers() {
    List<MethodSpec> helpers = new ArrayList<>();
    if (isUsed(Guard.WRITE)) {
      helpers.add(unlessNull("enter", "lock"));
    }
    if (isUsed(Guard.WRITE_INTERRUPTIBLY)) {
      helpers.add(
          unlessNull("enterInterruptibly", "lockInterruptibly").toBuilder()
              .addException(InterruptedException.class)
              .build());
    }
    if (isUsed(Guard.READ_BRIEFLY)) {
      helpers.add(tryHold());
    }
    helpers.add(unlessNull("leave", "unlock"));
    return helpers;
  }
}
