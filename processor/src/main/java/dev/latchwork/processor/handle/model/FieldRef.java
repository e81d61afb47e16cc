package dev.latchwork.processor.handle.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.Optional;

/**
 * A field that generated code reads or sets.
 *
 * @param type the field's type in the generated code, with the type arguments filled in
 * @param handle what identifies the field in a lookup; empty if the generated code can access it by
 *     name
 */
public record FieldRef(String name, TypeName type, Optional<FieldHandle> handle) {

  /** Returns a field that the generated code can access by name. */
  public static FieldRef direct(String name, TypeName type) {
    return new FieldRef(name, type, Optional.empty());
  }

  /** Returns whether a cast to the field's type is unchecked. */
  public boolean isUnchecked() {
    return isUnchecked(type);
  }

  private static boolean isUnchecked(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return isUnchecked(array.componentType());
    }
    return type instanceof TypeVariableName
        || (type instanceof ParameterizedTypeName generic
            && !generic.typeArguments().stream().allMatch(FieldRef::isUnbounded));
  }

  private static boolean isUnbounded(TypeName argument) {
    return argument instanceof WildcardTypeName wildcard
        && wildcard.lowerBounds().isEmpty()
        && wildcard.upperBounds().equals(List.of(ClassName.OBJECT));
  }
}
