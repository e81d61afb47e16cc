package dev.latchwork.processor.emit;

import dev.latchwork.processor.types.TypeKinds;
import java.util.Locale;
import javax.lang.model.SourceVersion;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * Names the parameters of JDK methods after their types. The JDK's class files contain the real
 * names on some machines but not on others, and generated source has to be the same everywhere.
 */
final class ParameterNames {
  private ParameterNames() {}

  static String of(TypeMirror type) {
    String name =
        switch (TypeKinds.of(type)) {
          case ARRAY -> of(((ArrayType) type).getComponentType()) + "s";
          case DECLARED -> ((DeclaredType) type).asElement().getSimpleName().toString();
          case TYPEVAR -> ((TypeVariable) type).asElement().getSimpleName().toString();
          case BOOLEAN -> "flag";
          case CHAR -> "character";
          case FLOAT, DOUBLE -> "number";
          case BYTE, SHORT, INT, LONG -> "n";
          default -> "argument";
        };
    String lower = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    return SourceVersion.isKeyword(lower) ? lower + "Value" : lower;
  }
}
