package dev.latchwork.processor.guarded.render;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.TRANSIENT;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.guarded.locking.LockedSection;
import dev.latchwork.processor.guarded.locking.Locking;
import dev.latchwork.processor.guarded.model.CopyMethodModel;
import dev.latchwork.processor.guarded.model.CopyMethodModel.DeepCopy;
import dev.latchwork.processor.guarded.model.GuardedModel;
import java.io.ObjectOutputStream;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code deepCopy()}; {@code copyLocked(..)}, which takes the lock for the copier; and, for
 * a serializable class, {@code writeReplace()}, which lets serialization write a copy, since other
 * threads may change the object itself.
 *
 * <pre>{@code
 * public GuardedAccount deepCopy() {
 *   return (GuardedAccount) AccountCopier.copy(this);
 * }
 *
 * GuardedAccount copyLocked(Map<Object, Object> copies) {
 *   this.lock.lock();
 *   try {
 *     return AccountCopier.copyLocked(this, copies);
 *   } finally {
 *     this.lock.unlock();
 *   }
 * }
 * }</pre>
 */
final class CopyMethodRenderer {
  private static final TypeName COPIES =
      ParameterizedTypeName.get(Map.class, Object.class, Object.class);

  private final CopyMethodModel model;
  private final TypeName self;
  private final Locking locking;
  private final String written;

  CopyMethodRenderer(CopyMethodModel model, GuardedModel guarded, Locking locking) {
    this.model = model;
    this.self = guarded.self();
    this.locking = locking;
    this.written = guarded.names().of("written");
  }

  void addTo(TypeSpec.Builder type) {
    if (model.refused()) {
      if (model.deepCopy() != DeepCopy.LEFT_OUT) {
        type.addMethod(refused());
      }
      return;
    }
    if (model.deepCopy() != DeepCopy.LEFT_OUT) {
      type.addMethod(deepCopy());
    }
    type.addMethod(copyLocked());
    if (model.written()) {
      type.addField(
              FieldSpec.builder(boolean.class, written, PRIVATE, TRANSIENT)
                  .addJavadoc(
                      "True if this object is a copy for serialization, to be written as it is.")
                  .build())
          .addMethod(writeReplace());
    }
  }

  private MethodSpec deepCopy() {
    return declared()
        .addJavadoc(
            "Returns a consistent copy, with a lock of its own. Other guarded objects that this one holds\nare copied afterwards, one lock at a time.\n")
        .addStatement("return ($T) $T.copy(this)", self, model.copier())
        .build();
  }

  /**
   * Writes a {@code deepCopy()} that throws. The missing copier is reported elsewhere, and calls of
   * {@code deepCopy()} should not cause more errors.
   */
  private MethodSpec refused() {
    return declared()
        .addStatement(
            "throw new $T($S)",
            UnsupportedOperationException.class,
            model.copier().simpleName() + " could not be generated")
        .build();
  }

  private MethodSpec.Builder declared() {
    MethodSpec.Builder method = MethodSpec.methodBuilder("deepCopy");
    if (model.deepCopy() == DeepCopy.OVERRIDES) {
      method.addAnnotation(Override.class);
    }
    return method.addModifiers(PUBLIC).returns(self);
  }

  private MethodSpec copyLocked() {
    CodeBlock copy = CodeBlock.of("$T.copyLocked(this, copies)", model.copier());
    CodeBlock body =
        model.written()
            ? CodeBlock.builder()
                .addStatement("$T copy = $L", self, copy)
                .addStatement(
                    "copy.$N = copies.containsKey($T.class)", written, ObjectOutputStream.class)
                .addStatement("return copy")
                .build()
            : Locking.statement("return $L", copy);
    return MethodSpec.methodBuilder(model.copyLocked())
        .addJavadoc(
            "Called by {@link $T}: copies what must be read under this object's lock.\n",
            model.copier())
        .returns(self)
        .addParameter(COPIES, "copies")
        .addCode(
            locking.around(
                LockedSection.of(model.guard(), "deepCopy", List.of("copies", "copy")), body))
        .build();
  }

  /**
   * Writes a {@code writeReplace()} that returns a copy. The copy is then serialized field by
   * field, and the copies that it refers to are not copied again.
   */
  private MethodSpec writeReplace() {
    return MethodSpec.methodBuilder("writeReplace")
        .addJavadoc(
            "Serialization does not take the lock, so it gets a copy instead of this object.\n")
        .addModifiers(PRIVATE)
        .returns(Object.class)
        .beginControlFlow("if ($N)", written)
        .addStatement("return this")
        .endControlFlow()
        .addStatement("$T copies = new $T<>()", COPIES, IdentityHashMap.class)
        .addComment("Tells copyLocked that the copies are for serialization.")
        .addStatement("copies.put($T.class, this)", ObjectOutputStream.class)
        .addStatement("return $T.copy(this, copies)", model.copier())
        .build();
  }
}
