package dev.latchwork.processor.parallelmap.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.emit.LintFacts;
import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.emit.Signatures;
import dev.latchwork.processor.emit.TypeVariables;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.parallelmap.model.Form;
import dev.latchwork.processor.parallelmap.model.MappedMethod;
import dev.latchwork.processor.parallelmap.model.PoolNames;
import dev.latchwork.processor.parallelmap.model.Workload;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads a mapped method and its annotation. */
final class MethodReader {
  private final TypeElement type;
  private final Env env;
  private final Findings findings;

  MethodReader(TypeElement type, Env env, Findings findings) {
    this.type = type;
    this.env = env;
    this.findings = findings;
  }

  /** Returns the mapped method; empty if a pool cannot call it. */
  Optional<ReadMethod> read(ExecutableElement method) {
    AnnotationMirror annotation = Annotations.find(method, PoolNames.ANNOTATION).orElseThrow();
    String shown = type.getSimpleName() + "." + method.getSimpleName() + "()";
    boolean callable = isCallable(method, shown);
    String stem = stem(method, annotation);
    Set<Form> forms = forms(method, annotation, shown);
    int parallelism = parallelism(method, annotation, shown);
    if (!callable) {
      return Optional.empty();
    }
    boolean distributed = Annotations.flag(annotation, "distributed", false);
    Signature signature = signatures(method).of(method, type, taken(distributed));
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    Workload workload = Annotations.constant(annotation, "workload", Workload.CPU);
    MappedMethod model =
        new MappedMethod(
            signature,
            call(signature, isStatic),
            isStatic,
            isOverloaded(method),
            stem,
            workload,
            forms,
            new DistributionReader(type, env, findings).read(method, annotation, signature, shown));
    return Optional.of(new ReadMethod(method, annotation, parallelism, model));
  }

  private Signatures signatures(ExecutableElement method) {
    return new Signatures(
        env.members(),
        PoolReader.names(type, env).ofMethod(method, PoolNames::isOfNestedClass),
        new LintFacts(env.types(), env.elements()));
  }

  /**
   * Returns the names that parameters must not have. They include the name of the top-level class,
   * since calls of static methods begin with it.
   */
  private Set<String> taken(boolean distributed) {
    Set<String> taken =
        new HashSet<>(distributed ? PoolNames.TAKEN_IF_DISTRIBUTED : PoolNames.TAKEN);
    taken.add(ClassName.get(type).topLevelClassName().simpleName());
    return taken;
  }

  private boolean isCallable(ExecutableElement method, String shown) {
    boolean callable = true;
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      findings.add(Rule.PRIVATE_MAPPED_METHOD, Position.at(method), shown, opened(method));
      callable = false;
    }
    if (method.getParameters().isEmpty()) {
      findings.add(Rule.NOTHING_TO_MAP, Position.at(method), shown);
      callable = false;
    }
    Optional<String> unnameable =
        env.packageNameability(type)
            .unnameable((ExecutableType) method.asType())
            .or(() -> env.packageNameability(type).unnameableBound(type));
    if (unnameable.isPresent()) {
      String hidden = unnameable.get();
      findings.add(Rule.UNNAMEABLE_IN_POOL, Position.at(method), shown, hidden, nameable(hidden));
      callable = false;
    }
    Optional<ExecutableElement> rival = indistinguishable(method);
    if (rival.isPresent()) {
      String other = Enclosing.type(rival.get()).getSimpleName() + "." + rival.get();
      findings.add(Rule.AMBIGUOUS_MAPPED_METHOD, Position.at(method), shown, other);
      callable = false;
    }
    return callable;
  }

  /**
   * Returns another method that has the same name and parameter types as this method, if this
   * method is generic. No call could tell the two apart.
   */
  private Optional<ExecutableElement> indistinguishable(ExecutableElement method) {
    if (method.getTypeParameters().isEmpty()) {
      return Optional.empty();
    }
    List<? extends TypeMirror> parameters =
        env.members().asMember(method, type).getParameterTypes();
    return ElementFilter.methodsIn(env.elements().getAllMembers(type)).stream()
        .filter(m -> !m.equals(method))
        .filter(m -> m.getSimpleName().equals(method.getSimpleName()))
        .filter(m -> areSame(env.members().asMember(m, type).getParameterTypes(), parameters))
        .findFirst();
  }

  private boolean areSame(List<? extends TypeMirror> some, List<? extends TypeMirror> others) {
    return some.size() == others.size()
        && IntStream.range(0, some.size())
            .allMatch(i -> env.types().isSameType(some.get(i), others.get(i)));
  }

  /**
   * Returns how to make a private method callable. In an interface, no method can be
   * package-private, and an instance method with a body has to be a default method.
   */
  private String opened(ExecutableElement method) {
    if (!type.getKind().isInterface()) {
      return "make it package-private";
    }
    return method.getModifiers().contains(Modifier.STATIC)
        ? "make it public"
        : "make it a default method";
  }

  private String nameable(String hidden) {
    TypeElement element = env.elements().getTypeElement(hidden);
    boolean isElsewhere = element != null && !env.packageOf(element).equals(env.packageOf(type));
    return isElsewhere
        ? "use a type that is visible in package " + env.packageOf(type)
        : "make " + hidden + " accessible in the package";
  }

  private boolean isOverloaded(ExecutableElement method) {
    return env.members().methods(type).stream()
        .anyMatch(m -> !m.equals(method) && m.getSimpleName().equals(method.getSimpleName()));
  }

  private String stem(ExecutableElement method, AnnotationMirror annotation) {
    String name = Annotations.string(annotation, "name");
    if (name.isEmpty()) {
      return method.getSimpleName().toString();
    }
    if (!SourceVersion.isIdentifier(name)) {
      findings.add(Rule.INVALID_STEM, ReadMethod.at(method, annotation, "name"), name);
    }
    return name;
  }

  private Set<Form> forms(ExecutableElement method, AnnotationMirror annotation, String shown) {
    boolean hasResult = method.getReturnType().getKind() != TypeKind.VOID;
    Optional<List<Form>> written = Annotations.constants(annotation, "forms", Form.class);
    Set<Form> forms = EnumSet.noneOf(Form.class);
    forms.addAll(written.isPresent() ? written.get() : Form.defaults(hasResult));
    if (!hasResult && !Collections.disjoint(forms, Form.STREAMS)) {
      findings.add(
          Rule.NO_STREAM_OF_VOID,
          ReadMethod.at(method, annotation, "forms"),
          shown,
          Form.STREAMS.containsAll(forms)
              ? "leave forms out, or name forms other than EACH and UNORDERED"
              : "leave %s out of its forms"
                  .formatted(
                      forms.stream()
                          .filter(Form.STREAMS::contains)
                          .map(Form::name)
                          .collect(Collectors.joining(" and "))));
    }
    boolean zip = Annotations.flag(annotation, "zip", false);
    if (zip) {
      forms.add(Form.ZIP);
    }
    if (forms.contains(Form.ZIP) && method.getParameters().size() == 1) {
      findings.add(
          Rule.NOTHING_TO_ZIP,
          ReadMethod.at(method, annotation, zip ? "zip" : "forms"),
          shown,
          zip ? "remove zip = true" : "leave ZIP out of its forms");
    }
    if (forms.isEmpty()) {
      findings.add(Rule.NO_FORMS, ReadMethod.at(method, annotation, "forms"), shown);
    }
    return forms;
  }

  private int parallelism(ExecutableElement method, AnnotationMirror annotation, String shown) {
    int parallelism = Annotations.number(annotation, "parallelism", 0);
    if (parallelism < 0) {
      findings.add(
          Rule.NEGATIVE_PARALLELISM,
          ReadMethod.at(method, annotation, "parallelism"),
          shown,
          parallelism);
      return 0;
    }
    return parallelism;
  }

  /**
   * Returns the part of a call before the opening parenthesis. Type arguments are written out,
   * since they cannot always be inferred.
   */
  private CodeBlock call(Signature signature, boolean isStatic) {
    CodeBlock receiver =
        isStatic ? CodeBlock.of("$T", ClassName.get(type)) : CodeBlock.of("target");
    return CodeBlock.of(
        "$L.$L$N",
        receiver,
        TypeVariables.asArguments(signature.typeVariables()),
        signature.name());
  }
}
