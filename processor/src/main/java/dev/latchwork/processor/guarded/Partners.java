package dev.latchwork.processor.guarded;

import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.types.TypeKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Parameters that may be another guarded object of the same class. */
final class Partners {
  private static final Set<String> OF_OBJECT = Set.of("equals", "compareTo");

  private final Subject subject;
  private final Types types;
  private final TypeMirror self;

  Partners(Subject subject) {
    this.subject = subject;
    this.types = subject.env().types();
    this.self = types.erasure(subject.type().asType());
  }

  /** The parameters that the generated class could be passed for. */
  List<Partner> of(ExecutableElement method, Signature signature) {
    List<? extends TypeMirror> parameters =
        subject.env().members().asMember(method, subject.type()).getParameterTypes();
    List<Partner> partners = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      TypeMirror parameter = parameters.get(i);
      boolean reference =
          TypeKinds.of(parameter) == TypeKind.DECLARED || parameter.getKind() == TypeKind.TYPEVAR;
      if (reference && fits(types.erasure(parameter), method)) {
        boolean cast =
            TypeKinds.of(parameter) == TypeKind.DECLARED
                && !isSelf(parameter)
                && !types.isAssignable(subject.type().asType(), parameter);
        partners.add(new Partner(signature.parameters().get(i).name(), cast));
      }
    }
    return partners;
  }

  private boolean fits(TypeMirror parameter, ExecutableElement method) {
    if (!types.isSubtype(self, parameter)) {
      return false;
    }
    return !parameter.toString().equals("java.lang.Object")
        || (OF_OBJECT.contains(method.getSimpleName().toString())
            && method.getParameters().size() == 1);
  }

  /** Whether a parameter hides several guarded objects, whose locks nobody can put in order. */
  boolean hidesSeveral(ExecutableElement method) {
    return method.getParameters().stream().anyMatch(p -> holds(p.asType()));
  }

  private boolean holds(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isSelf(array.getComponentType()) || holds(array.getComponentType());
    }
    return type instanceof DeclaredType declared
        && subject.env().facts().shared(type).isEmpty()
        && declared.getTypeArguments().stream().anyMatch(a -> isSelf(a) || holds(a));
  }

  private boolean isSelf(TypeMirror type) {
    TypeMirror bound =
        type instanceof javax.lang.model.type.WildcardType wildcard
                && wildcard.getExtendsBound() != null
            ? wildcard.getExtendsBound()
            : type;
    return TypeKinds.of(bound) == TypeKind.DECLARED && types.isSameType(types.erasure(bound), self);
  }
}
