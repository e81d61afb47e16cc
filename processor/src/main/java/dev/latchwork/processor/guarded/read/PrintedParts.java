package dev.latchwork.processor.guarded.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.ArrayOf;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.ValueOf;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.TypeKinds;
import dev.latchwork.processor.types.known.CopyKind;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * Finds values in collections, maps, Optionals and arrays that must not be printed with their own
 * {@code toString()}.
 */
final class PrintedParts {
  private static final List<String> HOLDERS =
      List.of("java.util.Collection", "java.util.Map", "java.util.Optional");

  private final Env env;

  PrintedParts(Env env) {
    this.env = env;
  }

  /**
   * The classes of the guarded objects that a value of the type may hold. Printing must not take
   * their locks.
   */
  Set<ClassName> guarded(TypeMirror type) {
    Set<ClassName> found = new LinkedHashSet<>();
    addParts(type, found, new HashSet<>());
    return found;
  }

  /**
   * Adds the classes of the guarded objects that a value of the type may hold.
   *
   * @param variables the type variables whose bounds are being searched, since a bound may mention
   *     its own variable
   */
  private void addParts(TypeMirror type, Set<ClassName> found, Set<Element> variables) {
    switch (TypeKinds.of(type)) {
      case ARRAY -> add(((ArrayType) type).getComponentType(), found, variables);
      case DECLARED -> {
        if (isHolder(type)) {
          ((DeclaredType) type).getTypeArguments().forEach(a -> add(a, found, variables));
        }
      }
      default -> {}
    }
  }

  private void add(TypeMirror part, Set<ClassName> found, Set<Element> variables) {
    TypeMirror bound = bound(part, variables);
    if (env.isGuarded(bound)) {
      TypeName name = env.names().of(bound).withoutAnnotations();
      if (name instanceof ParameterizedTypeName generic) {
        found.add(generic.rawType());
      } else if (name instanceof ClassName plain) {
        found.add(plain);
      }
    } else {
      addParts(bound, found, variables);
    }
  }

  /**
   * Returns the bound of a type variable or wildcard. If there is no bound, or the type variable
   * has been seen before, returns the type itself.
   */
  private static TypeMirror bound(TypeMirror part, Set<Element> variables) {
    return switch (TypeKinds.of(part)) {
      case TYPEVAR ->
          variables.add(((TypeVariable) part).asElement())
              ? bound(TypeKinds.upperBound((TypeVariable) part), variables)
              : part;
      case WILDCARD -> {
        TypeMirror bound = ((WildcardType) part).getExtendsBound();
        yield bound == null ? part : bound(bound, variables);
      }
      default -> part;
    };
  }

  /**
   * Returns whether the type is a collection, map or Optional of the JDK, all of which print what
   * they hold.
   */
  boolean isHolder(TypeMirror type) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().toString().startsWith("java.")
        && HOLDERS.stream().anyMatch(holder -> isA(type, holder));
  }

  private boolean isA(TypeMirror type, String holder) {
    TypeMirror erased = env.types().erasure(env.elements().getTypeElement(holder).asType());
    return env.types().isSubtype(env.types().erasure(type), erased);
  }

  /**
   * Returns whether the copied value is a container that holds arrays, directly or in another
   * container, or an array of such containers. An array of arrays does not count, since {@code
   * Arrays.deepToString} prints it.
   */
  static boolean holdArrays(CopyPlan copy) {
    if (copy instanceof ArrayOf array) {
      return holdArrays(array.element());
    }
    boolean isContainer =
        copy instanceof ContainerOf
            || (copy instanceof ValueOf value && value.kind() == CopyKind.OPTIONAL);
    return isContainer
        && copy.contents().stream().anyMatch(c -> c instanceof ArrayOf || holdArrays(c));
  }
}
