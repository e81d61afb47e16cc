package dev.latchwork.processor.parallelmap.read;

import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.parallelmap.model.Distribution;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Serializability;
import dev.latchwork.processor.types.Serializability.Obstacle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Reads how the items of a distributed method are sent to other machines, and finds out whether
 * they can be.
 */
final class DistributionReader {
  private final TypeElement type;
  private final Env env;
  private final Findings findings;

  DistributionReader(TypeElement type, Env env, Findings findings) {
    this.type = type;
    this.env = env;
    this.findings = findings;
  }

  Optional<Distribution> read(
      ExecutableElement method, AnnotationMirror annotation, Signature signature, String shown) {
    if (!Annotations.flag(annotation, "distributed", false)) {
      return Optional.empty();
    }
    if (!Annotations.flag(annotation, "idempotent", false)) {
      findings.add(Rule.NOT_IDEMPOTENT, ReadMethod.at(method, annotation, "distributed"), shown);
    }
    for (VariableElement parameter : method.getParameters()) {
      check(
          method,
          annotation,
          shown,
          "parameter \"" + parameter.getSimpleName() + "\"",
          parameter.asType());
    }
    check(method, annotation, shown, "result", method.getReturnType());
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    if (!isStatic) {
      travel()
          .obstacle(type.asType())
          .ifPresent(
              o ->
                  findings.add(
                      Rule.TARGET_CANNOT_TRAVEL,
                      ReadMethod.at(method, annotation, "distributed"),
                      shown,
                      type.getSimpleName(),
                      o.reason(),
                      o.remedy()));
    }
    return Optional.of(
        new Distribution(variables(method, annotation, signature, shown), lint(method, signature)));
  }

  private void check(
      ExecutableElement method,
      AnnotationMirror annotation,
      String shown,
      String what,
      TypeMirror type) {
    travel().obstacle(type).ifPresent(o -> refuse(method, annotation, shown, what, o));
  }

  private void refuse(
      ExecutableElement method,
      AnnotationMirror annotation,
      String shown,
      String what,
      Obstacle obstacle) {
    findings.add(
        Rule.CANNOT_TRAVEL,
        ReadMethod.at(method, annotation, "distributed"),
        shown,
        what,
        obstacle.reason(),
        obstacle.remedy());
  }

  private Serializability travel() {
    return new Serializability(env.types(), env.elements(), env.facts(), type);
  }

  /**
   * Returns the type variables of the class for chunks. This class is static, so it declares the
   * type variables of the method and, unless the method is static, of the target.
   */
  private List<TypeVariableName> variables(
      ExecutableElement method, AnnotationMirror annotation, Signature signature, String shown) {
    List<TypeVariableName> all = new ArrayList<>();
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      all.addAll(PoolReader.variables(type, env));
    }
    Set<String> names = all.stream().map(TypeVariableName::name).collect(Collectors.toSet());
    for (TypeVariableName variable : signature.typeVariables()) {
      if (names.contains(variable.name())) {
        refuse(
            method,
            annotation,
            shown,
            "items",
            new Obstacle(
                "its type variable %s hides a type variable of %s"
                    .formatted(variable.name(), type.getSimpleName()),
                "rename " + variable.name()));
      }
      all.add(variable);
    }
    return all;
  }

  private Set<String> lint(ExecutableElement method, Signature signature) {
    Set<String> lint = new TreeSet<>(signature.lint());
    boolean allDeclared =
        method.getParameters().stream().skip(1).allMatch(p -> travel().isDeclared(p.asType()));
    if (!allDeclared) {
      lint.add("serial");
    }
    return lint;
  }
}
