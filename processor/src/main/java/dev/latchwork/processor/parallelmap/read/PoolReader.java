package dev.latchwork.processor.parallelmap.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Outcome;
import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.emit.ClassLint;
import dev.latchwork.processor.emit.LintFacts;
import dev.latchwork.processor.emit.TypeNames;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.parallelmap.model.MappedMethod;
import dev.latchwork.processor.parallelmap.model.PoolModel;
import dev.latchwork.processor.parallelmap.model.PoolNames;
import dev.latchwork.processor.parallelmap.model.WorkerSet;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads a class with mapped methods. */
public final class PoolReader {
  private final TypeElement type;
  private final Env env;
  private final Findings findings;

  public PoolReader(TypeElement type, Env env) {
    this.type = type;
    this.env = env;
    this.findings = env.findings();
  }

  public Outcome<PoolModel> read() {
    around(type).stream()
        .filter(t -> t.getModifiers().contains(Modifier.PRIVATE))
        .forEach(t -> findings.add(Rule.PRIVATE_MAPPED_CLASS, Position.at(t), t.getSimpleName()));
    List<ExecutableElement> annotated =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(m -> Annotations.isPresent(m, PoolNames.ANNOTATION))
            .toList();
    requireLibrary(annotated.get(0));
    MethodReader reader = new MethodReader(type, env, findings);
    List<ReadMethod> mapped =
        annotated.stream().map(reader::read).flatMap(Optional::stream).toList();
    new Clashes(type, env, findings).check(mapped);
    WorkerSets workers = new WorkerSets(env.source(), findings);
    List<WorkerSet> sets = workers.of(mapped);
    return findings.outcome(() -> model(mapped.stream().map(ReadMethod::model).toList(), sets));
  }

  /**
   * Reports an error if the library is missing, since the generated pool would not compile without
   * it.
   */
  private void requireLibrary(ExecutableElement mapped) {
    String pool = PoolNames.LIBRARY + ".Pool";
    ModuleElement module = env.elements().getModuleOf(type);
    TypeElement library =
        module == null
            ? env.elements().getTypeElement(pool)
            : env.elements().getTypeElement(module, pool);
    if (library == null) {
      findings.add(
          Rule.NO_POOL_LIBRARY,
          Position.at(mapped, Annotations.find(mapped, PoolNames.ANNOTATION).orElseThrow()),
          mapped.getSimpleName() + "()",
          PoolNames.pool(ClassName.get(type)).simpleName());
    }
  }

  private PoolModel model(List<MappedMethod> methods, List<WorkerSet> workers) {
    boolean needsTarget = methods.stream().anyMatch(m -> !m.isStatic());
    return new PoolModel(
        PoolNames.pool(ClassName.get(type)),
        String.join(".", ClassName.get(type).simpleNames()),
        needsTarget ? Optional.of(names(type, env).of(type.asType())) : Optional.<TypeName>empty(),
        needsTarget ? variables(type, env) : List.of(),
        around(type).stream().allMatch(t -> t.getModifiers().contains(Modifier.PUBLIC)),
        methods,
        workers,
        lint(methods));
  }

  private Set<String> lint(List<MappedMethod> methods) {
    Set<String> lint =
        new TreeSet<>(new LintFacts(env.types(), env.elements()).ofDeclaration(type));
    lint.addAll(ClassLint.ofResults(methods.stream().map(MappedMethod::signature).toList()));
    return lint;
  }

  /**
   * Returns the type variables of the type. If it is an inner class, those of its enclosing types
   * come first.
   */
  static List<TypeVariableName> variables(TypeElement type, Env env) {
    List<TypeVariableName> variables = new ArrayList<>();
    TypeNames names = names(type, env);
    for (TypeElement t : around(type)) {
      variables.addAll(0, t.getTypeParameters().stream().map(names::declared).toList());
      if (t.getModifiers().contains(Modifier.STATIC)) {
        break;
      }
    }
    return variables;
  }

  /** Returns the names that a pool of the type uses for types and type variables. */
  static TypeNames names(TypeElement type, Env env) {
    return env.names().ofInner(around(type), PoolNames::isOfNestedClass);
  }

  /** Returns the type and its enclosing types, the innermost first. */
  static List<TypeElement> around(TypeElement type) {
    List<TypeElement> all = new ArrayList<>();
    for (Optional<TypeElement> t = Optional.of(type);
        t.isPresent();
        t = t.flatMap(Enclosing::outer)) {
      all.add(t.get());
    }
    return all;
  }
}
