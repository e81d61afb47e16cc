package dev.latchwork.processor.check.flow;

import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.feature.Env;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Finds parameters that may refer to other objects of a guarded class. The generated methods also
 * take the locks of these objects.
 */
final class Partners {
  private static final Set<String> OF_OBJECT = Set.of("equals", "compareTo");

  private Partners() {}

  /**
   * The parameters of the method that may refer to another object of the class, judging by their
   * types. A parameter whose erased type is {@code Object} counts only in {@code equals} and {@code
   * compareTo}.
   */
  static List<VariableElement> of(ExecutableElement method, TypeElement guarded, Env env) {
    Types types = env.types();
    TypeMirror self = types.erasure(guarded.asType());
    return method.getParameters().stream()
        .filter(
            p ->
                p.asType().getKind() == TypeKind.DECLARED
                    || p.asType().getKind() == TypeKind.TYPEVAR)
        .filter(
            p -> types.isSubtype(self, types.erasure(p.asType())) || isGenerated(p, guarded, env))
        .filter(
            p ->
                !types.erasure(p.asType()).toString().equals("java.lang.Object")
                    || (OF_OBJECT.contains(method.getSimpleName().toString())
                        && method.getParameters().size() == 1))
        .<VariableElement>map(p -> p)
        .toList();
  }

  private static boolean isGenerated(VariableElement parameter, TypeElement guarded, Env env) {
    return env.names()
        .classOf(env.types().erasure(parameter.asType()))
        .filter(GeneratedNames.guarded(guarded)::equals)
        .isPresent();
  }
}
