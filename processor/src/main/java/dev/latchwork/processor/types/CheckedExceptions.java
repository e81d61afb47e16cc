package dev.latchwork.processor.types;

import java.util.List;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Tells which exceptions a caller has to catch or declare. A type variable counts as its bound, so
 * {@code throws X} is unchecked only if the bound of {@code X} is.
 */
public record CheckedExceptions(Types types, Elements elements) {
  private static final List<String> UNCHECKED =
      List.of("java.lang.RuntimeException", "java.lang.Error");

  public boolean isAnyOf(List<? extends TypeMirror> thrown) {
    return thrown.stream().anyMatch(this::contains);
  }

  public boolean contains(TypeMirror thrown) {
    return UNCHECKED.stream()
        .map(name -> elements.getTypeElement(name).asType())
        .noneMatch(unchecked -> types.isSubtype(types.erasure(thrown), unchecked));
  }
}
