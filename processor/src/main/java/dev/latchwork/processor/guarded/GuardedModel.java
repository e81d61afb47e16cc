package dev.latchwork.processor.guarded;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.emit.TypeNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A guarded class to be generated.
 *
 * @param origin the annotated class
 * @param memberTypes simple names of member types that it has or inherits: they would hide imports
 * @param lint what javac would warn of in the class as a whole
 */
record GuardedModel(
    ClassName origin,
    ClassName name,
    boolean isPublic,
    List<TypeVariableName> typeVariables,
    Set<String> memberTypes,
    Set<String> lint,
    LockModel lock,
    MemberNames names,
    List<Signature> constructors,
    List<MethodModel> methods,
    List<AccessorModel> accessors,
    Optional<ToStringModel> printed,
    Optional<ElementsModel> elements) {

  /** The generated class with its type arguments. */
  TypeName self() {
    return TypeNames.applied(name, typeVariables);
  }

  TypeName superclass() {
    return TypeNames.applied(origin, typeVariables);
  }
}
