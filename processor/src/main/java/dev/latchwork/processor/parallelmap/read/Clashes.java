package dev.latchwork.processor.parallelmap.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.parallelmap.model.Form;
import dev.latchwork.processor.parallelmap.model.MappedMethod;
import dev.latchwork.processor.parallelmap.model.PoolNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Finds mapped methods whose generated methods or classes for chunks would clash: methods with the
 * same name and, after erasure, the same parameters, or classes with the same name.
 */
final class Clashes {
  private final TypeElement type;
  private final Env env;
  private final Findings findings;

  Clashes(TypeElement type, Env env, Findings findings) {
    this.type = type;
    this.env = env;
    this.findings = findings;
  }

  void check(List<ReadMethod> all) {
    Map<String, ReadMethod> owners = new HashMap<>();
    for (ReadMethod mapped : all) {
      List<String> generated = generated(mapped);
      generated.stream()
          .filter(owners::containsKey)
          .findFirst()
          .ifPresent(clash -> report(clash, Objects.requireNonNull(owners.get(clash)), mapped));
      generated.forEach(g -> owners.putIfAbsent(g, mapped));
    }
  }

  private void report(String clash, ReadMethod owner, ReadMethod mapped) {
    findings.add(
        Rule.POOL_METHOD_CLASH,
        Position.at(mapped.method(), mapped.annotation()),
        shown(mapped.method()),
        PoolNames.pool(ClassName.get(type)).simpleName()
            + "."
            + clash.substring(0, clash.indexOf('(')),
        shown(owner.method()));
  }

  private static String shown(ExecutableElement method) {
    return method.getParameters().stream()
        .map(p -> simple(p.asType().toString()))
        .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
  }

  private static String simple(String type) {
    return type.replaceAll("\\b[\\w.]+\\.", "");
  }

  private List<String> generated(ReadMethod mapped) {
    MappedMethod model = mapped.model();
    List<? extends VariableElement> parameters = mapped.method().getParameters();
    TypeMirror item = parameters.get(0).asType();
    String extras =
        parameters.subList(1, parameters.size()).stream()
            .map(p -> "," + erased(p.asType()))
            .collect(Collectors.joining());
    List<String> sources = new ArrayList<>(List.of("(java.util.Collection" + extras));
    if (item.getKind().isPrimitive()) {
      sources.add("(" + erased(item) + "[]" + extras);
    }
    List<String> generated = new ArrayList<>();
    Set<Form> forms = model.forms();
    for (String source : sources) {
      if (forms.contains(Form.ALL)) {
        generated.add(model.stem() + "All" + source);
      }
      if (forms.contains(Form.ASYNC)) {
        generated.add(model.stem() + "AllAsync" + source);
      }
      if (forms.contains(Form.ALL) || forms.contains(Form.ASYNC)) {
        generated.add(model.stem() + "Job" + source);
      }
    }
    if (forms.contains(Form.ASYNC)) {
      generated.add(model.stem() + "Async(" + erased(item) + extras);
    }
    if (forms.contains(Form.EACH)) {
      generated.add(model.stem() + "Each(java.lang.Iterable" + extras);
    }
    if (forms.contains(Form.UNORDERED)) {
      generated.add(model.stem() + "Unordered(java.lang.Iterable" + extras);
    }
    if (forms.contains(Form.OUTCOMES)) {
      generated.add(model.stem() + "Outcomes(java.util.Collection" + extras);
    }
    if (model.isDistributed()) {
      generated.add(PoolNames.call(model.stem()) + "(" + extras);
      generated.add(PoolNames.chunk(model.stem(), false) + "(");
      generated.add(PoolNames.chunk(model.stem(), true) + "(");
    }
    if (forms.contains(Form.ZIP)) {
      generated.add(model.stem() + "Zip(" + parameters.size());
    }
    return generated;
  }

  private TypeName erased(TypeMirror parameter) {
    return env.names().of(env.types().erasure(parameter)).withoutAnnotations();
  }
}
