package dev.latchwork.processor.guarded.read;

import com.palantir.javapoet.ClassName;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.guarded.model.AccessorModel;
import dev.latchwork.processor.guarded.model.LockModel;
import dev.latchwork.processor.guarded.model.LockModel.Kind;
import dev.latchwork.processor.handle.model.FieldRef;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.known.LockKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** Reads which lock guards the class: a generated one, or a field that {@code by} names. */
final class LockReader {
  private final GuardedType subject;
  private final FieldReader fields;
  private final AnnotationMirror guarded;
  private final boolean calledEarly;
  private final boolean precedesSuper;

  /**
   * @param calledEarly whether a constructor can call an overridden method before {@code super(..)}
   *     has returned
   * @param precedesSuper whether a generated lock can be created before {@code super(..)} is called
   */
  LockReader(
      GuardedType subject,
      FieldReader fields,
      AnnotationMirror guarded,
      boolean calledEarly,
      boolean precedesSuper) {
    this.fields = fields;
    this.subject = subject;
    this.guarded = guarded;
    this.calledEarly = calledEarly;
    this.precedesSuper = precedesSuper;
  }

  LockModel read(List<AccessorModel> accessors, boolean hasGetter) {
    boolean fair = Annotations.flag(guarded, "fair", false);
    String by = Annotations.string(guarded, "by");
    Kind asked = Annotations.constant(guarded, "lock", Kind.OPTIMISTIC);
    if (asked == Kind.MONITOR && fair) {
      conflict("fair", "a monitor is never fair");
    }
    if (by.isEmpty()) {
      return new LockModel(
          reduced(asked, accessors, hasGetter),
          fair,
          calledEarly && !precedesSuper,
          precedesSuper,
          Optional.empty());
    }
    if (fair) {
      conflict("fair", "the class itself creates the lock that by = .. names");
    }
    return new LockModel(kindOf(by, asked), false, calledEarly, false, reference(by));
  }

  private Optional<FieldRef> reference(String by) {
    return field(by).flatMap(fields::reference).or(() -> Optional.of(unknown(by)));
  }

  private static FieldRef unknown(String by) {
    return FieldRef.direct(by, ClassName.OBJECT);
  }

  private Optional<VariableElement> field(String by) {
    return Members.instanceFields(subject.type()).stream()
        .filter(f -> f.getSimpleName().contentEquals(by))
        .findFirst();
  }

  private Kind kindOf(String by, Kind asked) {
    Optional<VariableElement> field = field(by);
    if (field.isEmpty()) {
      boolean isInterface = subject.type().getKind().isInterface();
      refuse(
          by,
          isInterface
              ? "an interface has no instance fields"
              : "the class declares no instance field of that name",
          isInterface
              ? "remove by = .."
              : "name a final ReentrantLock or ReentrantReadWriteLock field of the class");
      return asked;
    }
    Set<Modifier> modifiers = field.get().getModifiers();
    if (!modifiers.contains(Modifier.FINAL)) {
      refuse(by, "it is not final", "make it final");
    }
    boolean chosen = Annotations.value(guarded, "lock").isPresent();
    LockKind kind = subject.env().facts().lock(field.get().asType()).orElse(LockKind.OTHER);
    switch (kind) {
      case REENTRANT -> {
        if (asked == Kind.READ_WRITE || asked == Kind.MONITOR) {
          conflict("lock", "the field \"" + by + "\" is a ReentrantLock");
        }
        // not optimistic: other code may hold this lock while it changes the object, and a version
        // would not show such a change
        return Kind.EXCLUSIVE;
      }
      case READ_WRITE -> {
        if (chosen && asked != Kind.READ_WRITE) {
          conflict("lock", "the field \"" + by + "\" is a ReentrantReadWriteLock");
        }
        return Kind.READ_WRITE;
      }
      default -> {
        refuse(
            by,
            "it is neither a ReentrantLock nor a ReentrantReadWriteLock",
            "declare it as one of them");
        return asked;
      }
    }
  }

  /**
   * Returns the kind of lock to use. If no getter can read without the lock, a version would only
   * add overhead, so an exclusive lock is enough.
   */
  private static Kind reduced(Kind asked, List<AccessorModel> accessors, boolean hasGetter) {
    boolean anyOneStep =
        hasGetter
            || accessors.stream()
                .anyMatch(
                    a ->
                        a.kind() == AccessorModel.Kind.GETTER
                            && a.access() == AccessorModel.Access.ONE_STEP);
    return asked == Kind.OPTIMISTIC && !anyOneStep ? Kind.EXCLUSIVE : asked;
  }

  private void refuse(String by, String reason, String cure) {
    subject.findAt(
        Rule.LOCK_FIELD, guarded, "by", subject.type().getSimpleName(), by, reason, cure);
  }

  private void conflict(String element, String reason) {
    subject.findAt(
        Rule.LOCK_CONFLICT, guarded, element, subject.type().getSimpleName(), element, reason);
  }
}
