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

  ExclusiveLocking(LockModel model, MemberNames names) {
    super(model, names);
  }

  @Override
  CodeBlock around(Guard guard, String member, CodeBlock body, Collection<String> taken) {
    Guard effective = guard == Guard.READ ? Guard.WRITE : guard;
    use(effective);
    CodeBlock held = tryFinally(body, call("leave"));
    return switch (effective) {
      case READ_BRIEFLY -> held;
      case WRITE_INTERRUPTIBLY -> CodeBlock.of("$L;\n$L", call("enterInterruptibly"), held);
      default -> CodeBlock.of("$L;\n$L", call("enter"), held);
    };
  }

  @Override
  CodeBlock readField(AccessorModel getter) {
    return around(
        Guard.READ, getter.field(), statement("return super.$N", getter.field()), List.of());
  }

  @Override
  void addFields(TypeSpec.Builder type) {
    addLock(type, ReentrantLock.class);
  }

  @Override
  List<MethodSpec> helpers() {
    List<MethodSpec> helpers = new ArrayList<>();
    if (isUsed(Guard.WRITE)) {
      helpers.add(Helpers.lock(names.of("enter"), lock(), CodeBlock.of("$L.lock()", lock())));
    }
    if (isUsed(Guard.WRITE_INTERRUPTIBLY)) {
      helpers.add(
          Helpers.lockInterruptibly(
              names.of("enterInterruptibly"),
              lock(),
              CodeBlock.of("$L.lockInterruptibly()", lock())));
    }
    if (isUsed(Guard.READ_BRIEFLY)) {
      helpers.add(Helpers.tryHold(names.of("tryHold"), lock(), lock()));
    }
    helpers.add(Helpers.unlock(names.of("leave"), lock(), CodeBlock.of("$L.unlock()", lock())));
    return helpers;
  }
}
