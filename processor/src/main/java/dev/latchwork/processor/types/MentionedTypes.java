package dev.latchwork.processor.types;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Collects the simple names of the classes outside the JDK that declarations mention, as generated
 * code would import them: for a nested class, the name of its top-level class.
 */
public final class MentionedTypes {
  private final Set<String> own = new TreeSet<>();

  /** Adds the class itself and the classes that its header mentions. */
  public void addHeader(TypeElement type) {
    add(type);
    add(type.getSuperclass());
    type.getInterfaces().forEach(this::add);
    type.getTypeParameters().forEach(this::addBounds);
  }

  /** Adds the classes that the declaration of a field, method or constructor mentions. */
  public void addMember(Element member) {
    if (member instanceof ExecutableElement method) {
      method.getTypeParameters().forEach(this::addBounds);
      add(method.getReturnType());
      method.getParameters().forEach(p -> add(p.asType()));
      method.getThrownTypes().forEach(this::add);
    } else if (member.getKind().isField()) {
      add(member.asType());
    }
  }

  /** Returns the simple names of the classes that do not belong to the JDK. */
  public Set<String> ownNames() {
    return own;
  }

  private void addBounds(TypeParameterElement parameter) {
    parameter.getBounds().forEach(this::add);
  }

  /**
   * Adds the classes that a type mentions. The bounds of a type variable are added where the type
   * variable is declared, not here.
   */
  private void add(TypeMirror type) {
    switch (TypeKinds.of(type)) {
      case ARRAY -> add(((ArrayType) type).getComponentType());
      case DECLARED -> {
        DeclaredType declared = (DeclaredType) type;
        add((TypeElement) declared.asElement());
        declared.getTypeArguments().forEach(this::add);
      }
      case WILDCARD ->
          Stream.of(((WildcardType) type).getExtendsBound(), ((WildcardType) type).getSuperBound())
              .filter(bound -> bound != null)
              .forEach(this::add);
      default -> {}
    }
  }

  private void add(TypeElement type) {
    if (!Enclosing.isOfJdk(type)) {
      own.add(Enclosing.topLevel(type).getSimpleName().toString());
    }
  }
}
