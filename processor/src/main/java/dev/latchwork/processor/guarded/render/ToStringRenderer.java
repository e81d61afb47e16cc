package dev.latchwork.processor.guarded.render;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.copy.write.CopyWriter;
import dev.latchwork.processor.guarded.locking.LockedSection;
import dev.latchwork.processor.guarded.locking.Locking;
import dev.latchwork.processor.guarded.model.LockMode;
import dev.latchwork.processor.guarded.model.MemberNames;
import dev.latchwork.processor.guarded.model.ToStringModel;
import dev.latchwork.processor.guarded.model.ToStringModel.Field;
import dev.latchwork.processor.guarded.model.ToStringModel.Form;
import dev.latchwork.processor.handle.write.HandleWriter;
import java.util.List;

/**
 * Writes {@code toString()}, which copies the fields under the lock and formats the copies after
 * releasing it.
 *
 * <pre>{@code
 * @Override
 * public String toString() {
 *   if (!tryHold(this.lock)) {
 *     return "Account[<locked>]";
 *   }
 *   long balance;
 *   List<Entry> entries;
 *   try {
 *     balance = super.balance;
 *     entries = super.entries == null ? null : new ArrayList<>(super.entries);
 *   } finally {
 *     this.lock.unlock();
 *   }
 *   return "Account[balance=" + balance + ", entries=" + entries + "]";
 * }
 * }</pre>
 */
final class ToStringRenderer {
  private final ToStringModel model;
  private final Locking locking;
  private final MemberNames names;
  private final CopyWriter copies;
  private final HandleWriter fields;

  ToStringRenderer(
      ToStringModel model,
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
    type.addMethod(toStringMethod());
    if (model.fields().stream().anyMatch(Field::namesGuarded)) {
      type.addMethod(identity());
    }
    text().helpers().forEach(type::addMethod);
    if (model.fields().stream().anyMatch(f -> f.namesGuarded() || f.isOpaque())) {
      type.addMethod(ToStringText.nameOf(names));
    }
    if (model.reachesItself()) {
      type.addField(new PrintingGuard(names).field());
    }
  }

  private MethodSpec toStringMethod() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("toString")
            .addAnnotation(Override.class)
            .addModifiers(PUBLIC)
            .returns(String.class);
    if (!model.reachesItself()) {
      return method.addCode(body()).build();
    }
    CodeBlock again = CodeBlock.of("\"$L[\\u2026]\"", model.label());
    return method.addCode(new PrintingGuard(names).around(body(), again)).build();
  }

  private CodeBlock body() {
    CodeBlock.Builder code = CodeBlock.builder();
    List<Field> read = model.fields().stream().filter(f -> f.form() != Form.REDACTED).toList();
    if (!read.isEmpty()) {
      LockedSection section =
          LockedSection.of(
              LockMode.READ_BRIEFLY, "toString", read.stream().map(Field::name).toList());
      code.add(locking.giveUp(section, model.label()));
      CodeBlock.Builder reads = CodeBlock.builder();
      for (Field field : read) {
        code.addStatement("$T $N", local(field), field.name());
        reads.addStatement("$N = $L", field.name(), value(field));
      }
      code.add(locking.around(section, reads.build()));
    }
    return code.add(text().result()).build();
  }

  private static TypeName local(Field field) {
    return field.form() == Form.IDENTITY ? ClassName.get(String.class) : field.type();
  }

  private CodeBlock value(Field field) {
    return switch (field.form()) {
      case VALUE -> fields.read(field.source(), "super");
      case COPY -> copies.copy(field.copy().modifiable(), fields.operand(field.source(), "super"));
      case IDENTITY ->
          CodeBlock.of("$N($L)", names.of("identity"), fields.read(field.source(), "super"));
      case REDACTED -> CodeBlock.of("$S", "***");
    };
  }

  private ToStringText text() {
    return new ToStringText(model, names);
  }

  private MethodSpec identity() {
    return MethodSpec.methodBuilder(names.of("identity"))
        .addModifiers(PRIVATE, STATIC)
        .returns(String.class)
        .addParameter(Object.class, "guarded")
        .addComment("the object's own toString() would take a second lock")
        .beginControlFlow("if (guarded == null)")
        .addStatement("return \"null\"")
        .endControlFlow()
        .addStatement(
            "$T hash = $T.toHexString($T.identityHashCode(guarded))",
            String.class,
            Integer.class,
            System.class)
        .addStatement("return $N(guarded) + $S + hash", names.of("nameOf"), "@")
        .build();
  }
}
