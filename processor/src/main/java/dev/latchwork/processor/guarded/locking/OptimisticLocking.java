package dev.latchwork.processor.guarded.locking;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;
import static javax.lang.model.element.Modifier.TRANSIENT;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.handle.write.HandleWriter;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock, and a version that is odd while a thread is writing. A field that can be read in one step
 * is read without the lock, and read again under the lock if a thread was writing meanwhile.
 */
public final class OptimisticLocking extends ExplicitLocking {
  private final ClassName self;
  private final boolean signals;

  OptimisticLocking(GuardedModel guarded) {
    super(guarded);
    this.self = guarded.name();
    this.signals = !guarded.when().isEmpty();
  }

  @Override
  Class<?> type() {
    return ReentrantLock.class;
  }

  @Override
  boolean marksWriters() {
    return true;
  }

  @Override
  public CodeBlock readInOneStep(String method, TypeName type, CodeBlock read) {
    return CodeBlock.builder()
        .addStatement("long seen = (long) $N.getAcquire(this)", names.versionHandle())
        .addStatement("$T value = $L", type, read)
        .beginControlFlow("if ($N(seen))", names.isStable())
        .addStatement("return value")
        .endControlFlow()
        .add(super.readInOneStep(method, type, read))
        .build();
  }

  @Override
  public CodeBlock ownHandles() {
    return statement(
        "$N =$W$T.lookup().findVarHandle($T.class, $S, long.class)",
        names.versionHandle(),
        MethodHandles.class,
        self,
        names.version());
  }

  @Override
  public void addFields(TypeSpec.Builder type, HandleWriter fields) {
    type.addField(VarHandle.class, names.versionHandle(), PRIVATE, STATIC, FINAL);
    super.addFields(type, fields);
    type.addField(
        FieldSpec.builder(long.class, names.version(), PRIVATE, TRANSIENT)
            .addJavadoc("Odd while a thread is writing.")
            .build());
  }

  @Override
  List<MethodSpec> writerHelpers() {
    List<MethodSpec> helpers = new ArrayList<>();
    if (hasMarked()) {
      helpers.add(beginWrite());
      helpers.add(signals ? SignalHelpers.endWrite(text, END) : endWrite());
    }
    helpers.add(isStable());
    return helpers;
  }

  private static final String END = "VERSION.setRelease(this, version + 1);";

  /**
   * Returns the helper that begins a write. A write is nested if the version is odd and the lock is
   * held more than once. The hold count alone does not show this, since readers raise the count
   * too.
   */
  private MethodSpec beginWrite() {
    return text.method(
        """
        private boolean beginWrite() {
          if ((version & 1) != 0 && HOLD_COUNT != 1) {
            return false;
          }
          // an Error in an earlier endWrite, such as StackOverflowError, may have left version odd
          version |= 1;
          VarHandle.storeStoreFence();
          return true;
        }
        """
            .replace("HOLD_COUNT", holdCount().toString()));
  }

  private MethodSpec endWrite() {
    return text.method(
        """
        private void endWrite(boolean outermost) {
          if (outermost) {
            END
          }
        }
        """
            .replace("END", END));
  }

  /**
   * Returns the helper that checks the version after an optimistic read. Beyond reading the field,
   * such a read only has to read the version twice and compare the two values.
   */
  private MethodSpec isStable() {
    return LockingHelpers.declare(names.isStable())
        .addJavadoc(
            """
            Returns whether no thread has written since the version {@code seen} was read. If
            {@code seen} is odd, a thread was writing then, and the result is false: the version
            never returns to the even value just below {@code seen}.
            """)
        .returns(boolean.class)
        .addParameter(long.class, "seen")
        .addStatement("$T.acquireFence()", VarHandle.class)
        .addStatement("return (long) $N.getOpaque(this) == (seen & ~1)", names.versionHandle())
        .build();
  }
}
