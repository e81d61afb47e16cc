package dev.latchwork.processor.emit;

import com.palantir.javapoet.TypeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds what the type variables of a type's supertypes stand for in that type. */
final class SupertypeArguments {
  private final TypeNames names;

  SupertypeArguments(TypeNames names) {
    this.names = names;
  }

  Map<Element, TypeName> of(TypeElement type) {
    Map<Element, TypeName> all = new HashMap<>();
    add(type, names, all);
    return all;
  }

  /**
   * @param names the names to use, including what the type's own variables stand for
   */
  private static void add(TypeElement type, TypeNames names, Map<Element, TypeName> all) {
    Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .filter(DeclaredType.class::isInstance)
        .map(DeclaredType.class::cast)
        .forEach(
            supertype -> {
              Map<Element, TypeName> given = given(supertype, names);
              all.putAll(given);
              add((TypeElement) supertype.asElement(), names.with(given), all);
            });
  }

  private static Map<Element, TypeName> given(DeclaredType supertype, TypeNames names) {
    List<? extends Element> variables = ((TypeElement) supertype.asElement()).getTypeParameters();
    List<? extends TypeMirror> arguments = supertype.getTypeArguments();
    Map<Element, TypeName> given = new HashMap<>();
    for (int i = 0; i < variables.size(); i++) {
      TypeName argument = arguments.isEmpty() ? TypeNames.ERASED : names.of(arguments.get(i));
      given.put(variables.get(i), argument);
    }
    return given;
  }
}
