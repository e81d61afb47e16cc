package dev.latchwork.processor;

import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.TypeFacts;
import dev.latchwork.processor.types.TypeKinds;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * The records and sealed types without copiers of their own that can be reached from the fields of
 * a type annotated {@code @DeepCopy}. The type's copier copies their values itself.
 */
final class InlinedTypes {
  private final Set<TypeElement> found = new LinkedHashSet<>();

  private InlinedTypes() {}

  static Set<TypeElement> of(TypeElement type) {
    InlinedTypes types = new InlinedTypes();
    if (isCopied(type)) {
      for (TypeElement t = type; t != null && !Enclosing.isOfJdk(t); t = TypeFacts.superclass(t)) {
        types.addFields(t);
      }
    }
    return types.found;
  }

  private static boolean isCopied(TypeElement type) {
    return Annotations.isPresent(type, TypeFacts.DEEP_COPY);
  }

  private void addFields(TypeElement owner) {
    Members.instanceFields(owner).forEach(f -> add(f.asType()));
  }

  private void add(TypeMirror type) {
    if (type instanceof ArrayType array) {
      add(array.getComponentType());
    } else if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      add(wildcard.getExtendsBound());
    } else if (TypeKinds.of(type) == TypeKind.DECLARED) {
      DeclaredType declared = (DeclaredType) type;
      declared.getTypeArguments().forEach(this::add);
      add((TypeElement) declared.asElement());
    }
  }

  private void add(TypeElement type) {
    boolean isRecord = type.getKind() == ElementKind.RECORD;
    boolean isSealed = !type.getPermittedSubclasses().isEmpty();
    if ((isRecord || isSealed) && !isCopied(type) && found.add(type)) {
      addFields(type);
      type.getPermittedSubclasses().forEach(this::add);
    }
  }
}
