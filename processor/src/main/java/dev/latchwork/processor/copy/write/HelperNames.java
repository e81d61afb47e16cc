package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.Later;
import dev.latchwork.processor.copy.plan.CopyPlan.OfTaken;
import dev.latchwork.processor.copy.plan.CopyPlan.Same;
import dev.latchwork.processor.copy.plan.CopyPlan.Taken;
import dev.latchwork.processor.copy.plan.Sharing;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names helper methods after what they copy: {@code DateList}, {@code IntArray}. */
final class HelperNames {
  static final TypeName UNKNOWN = WildcardTypeName.subtypeOf(ClassName.OBJECT);

  private HelperNames() {}

  /**
   * The name of the method for a plan. A snapshot is unmodifiable and a copy is not, so their
   * methods have different names. The name of a method that leaves part of the copying for later
   * begins with {@code take}.
   */
  static String method(CopyPlan plan) {
    if (plan instanceof OfTaken) {
      return "copyTaken" + of(plan);
    }
    if (plan instanceof Taken || leavesForLater(plan)) {
      return "take" + of(plan);
    }
    return (plan.equals(plan.modifiable()) ? "copy" : "snapshot") + of(plan);
  }

  /**
   * Returns whether copying part of the value is deferred, so that the copy is incomplete at first.
   */
  private static boolean leavesForLater(CopyPlan plan) {
    return (plan instanceof Same same && same.sharing() == Sharing.LATER)
        || plan.contents().stream().anyMatch(p -> p instanceof Later || leavesForLater(p));
  }

  static String of(CopyPlan plan) {
    if (plan instanceof ContainerOf container && !container.contents().isEmpty()) {
      CopyPlan last = container.contents().get(container.contents().size() - 1);
      return of(last.type()) + of(container.type());
    }
    return of(plan.type());
  }

  private static String of(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return of(array.componentType()) + "Array";
    }
    if (type instanceof ParameterizedTypeName parameterized) {
      return of(parameterized.rawType());
    }
    if (type instanceof ClassName name) {
      return name.simpleName();
    }
    String text = type instanceof TypeVariableName variable ? variable.name() : type.toString();
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /**
   * Returns whether all type arguments are wildcards without bounds, as in the type that replaces a
   * raw type; false if the type has no type arguments.
   */
  static boolean isUnknown(TypeName type) {
    return type instanceof ParameterizedTypeName parameterized
        && parameterized.typeArguments().stream().allMatch(UNKNOWN::equals);
  }

  /** Returns whether any type argument is a wildcard. */
  static boolean hasWildcard(TypeName type) {
    return type instanceof ParameterizedTypeName parameterized
        && parameterized.typeArguments().stream().anyMatch(WildcardTypeName.class::isInstance);
  }

  /** Returns whether a cast from Object to the type cannot be checked. */
  static boolean isUnchecked(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return isUnchecked(array.componentType());
    }
    return type instanceof TypeVariableName
        || (type instanceof ParameterizedTypeName && !isUnknown(type));
  }

  /**
   * A name for a variable of the type. It is neither a keyword nor the name of another variable in
   * the helper methods.
   */
  static String variable(ClassName type) {
    String name = type.simpleName();
    String variable = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    return SourceVersion.isName(variable) && !TAKEN.contains(variable)
        ? variable
        : variable + "Value";
  }

  private static final Set<String> TAKEN =
      Set.of(
          "array",
          "copies",
          "depth",
          "elements",
          "entry",
          "field",
          "given",
          "link",
          "map",
          "next",
          "open",
          "optional",
          "reference",
          "seen",
          "source");
}
