package dev.latchwork.processor.guarded;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.Collection;
import java.util.List;

/** The monitor of the object, for classes that use {@code synchronized} themselves. */
final class MonitorLocking extends Locking {

  MonitorLocking(LockModel model, MemberNames names) {
    super(model, names);
  }

  @Override
  CodeBlock around(Guard guard, String member, CodeBlock body, Collection<String> taken) {
    return CodeBlock.builder()
        .beginControlFlow("synchronized (this)")
        .add(body)
        .endControlFlow()
        .build();
  }

  @Override
  CodeBlock readField(AccessorModel getter) {
    return around(
        Guard.READ, getter.field(), statement("return super.$N", getter.field()), List.of());
  }

  @Override
  boolean isTimed() {
    return false;
  }

  @Override
  void addFields(TypeSpec.Builder type) {}

  @Override
  List<MethodSpec> helpers() {
    return List.of();
  }
}
