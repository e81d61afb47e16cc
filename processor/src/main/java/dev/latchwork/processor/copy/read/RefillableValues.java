package dev.latchwork.processor.copy.read;

import dev.latchwork.processor.copy.plan.ArrayOf;
import dev.latchwork.processor.copy.plan.CopyPart.Value;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.ValueOf;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.known.KnownTypes;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Recognizes final fields whose values, such as arrays and atomic variables, are created by every
 * constructor in the same way and can be refilled in the copy.
 */
final class RefillableValues {
  private final Env env;
  private final TypeElement type;

  RefillableValues(Env env, TypeElement type) {
    this.env = env;
    this.type = type;
  }

  boolean include(VariableElement field, Value value) {
    return value instanceof Value.Copied copied
        && env.initializers().arePlain(field)
        && isRefillable(copied.plan(), field.asType())
        && !(env.facts().isGuarded(type.asType()) && holdsCopies(copied.plan()));
  }

  private static boolean isRefillable(CopyPlan plan, TypeMirror type) {
    if (plan instanceof ArrayOf) {
      return true;
    }
    return plan instanceof ValueOf value
        && !hasWildcard(type)
        && switch (value.kind()) {
          case ATOMIC, REFERENCE, ADDER, ATOMIC_ARRAY -> true;
          case CLONE, COPY_CONSTRUCTOR -> KnownTypes.REPLACED.contains(plan.type().toString());
          default -> false;
        };
  }

  private static boolean hasWildcard(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.getTypeArguments().stream().anyMatch(WildcardType.class::isInstance);
  }

  /** Returns whether the value holds objects that may have to be copied without the lock. */
  private static boolean holdsCopies(CopyPlan plan) {
    return !plan.contents().stream().allMatch(CopyPlan::isSame);
  }
}
