package dev.latchwork.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Outcome;
import dev.latchwork.processor.diagnostic.Policy;
import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.diagnostic.Reporter;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.emit.SourceEmitter;
import dev.latchwork.processor.types.Enclosing;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import net.ltgt.gradle.incap.IncrementalAnnotationProcessor;
import net.ltgt.gradle.incap.IncrementalAnnotationProcessorType;

/** Runs every {@link Feature} on what is annotated for it, in the first round that can. */
@AutoService(Processor.class)
@IncrementalAnnotationProcessor(IncrementalAnnotationProcessorType.ISOLATING)
@SupportedOptions({Policy.DOORS, Policy.STRICT, "latchwork.immutable"})
public final class LatchworkProcessor extends AbstractProcessor {

  /** A type that a feature has still to look at; by name, since elements live for one round. */
  private record Pending(Feature<?> feature, String type) {}

  private final Set<Pending> pending = new LinkedHashSet<>();
  private Env env;
  private DeferredTypes deferred;
  private SourceEmitter emitter;
  private Reporter reporter;

  @Override
  @SuppressWarnings("NullAway.Init")
  public synchronized void init(ProcessingEnvironment processing) {
    super.init(processing);
    env = Env.of(processing);
    deferred = new DeferredTypes(env);
    emitter = new SourceEmitter(processing.getFiler(), processing.getElementUtils());
    reporter = new Reporter(processing.getMessager());
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.latchwork.*", "javax.annotation.processing.Generated");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  /** Claims what is ours alone: javac warns of annotations that nobody claims. */
  @Override
  @SuppressWarnings("DoNotClaimAnnotations")
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    deferred.addSources(round.getRootElements());
    for (Feature<?> feature : Features.ALL) {
      annotations.stream()
          .filter(a -> a.getQualifiedName().contentEquals(feature.annotation()))
          .flatMap(a -> round.getElementsAnnotatedWith(a).stream())
          .forEach(e -> add(feature, e));
    }
    if (!round.processingOver()) {
      pending.removeIf(this::run);
    }
    return true;
  }

  private void add(Feature<?> feature, Element annotated) {
    TypeElement type = Enclosing.type(annotated);
    if (pending.add(new Pending(feature, type.getQualifiedName().toString()))) {
      feature.generates(type).forEach(env.names()::announce);
    }
  }

  /** Whether it is done with, well or badly. */
  private boolean run(Pending p) {
    TypeElement type = env.elements().getTypeElement(p.type());
    if (type == null || deferred.isUnresolved(type)) {
      return false;
    }
    try {
      generate(p.feature(), type);
    } catch (IOException | RuntimeException e) {
      report(Rule.INTERNAL_ERROR, type, type.getSimpleName(), e);
    }
    return true;
  }

  private <M> void generate(Feature<M> feature, TypeElement type) throws IOException {
    Outcome<M> outcome = feature.read(type, env.in(type));
    reporter.report(outcome.findings());
    if (outcome instanceof Outcome.Accepted<M> accepted) {
      for (TypeSpec spec : feature.render(accepted.model())) {
        emit(type, spec);
      }
    }
  }

  private void emit(TypeElement type, TypeSpec spec) throws IOException {
    String name = ClassName.get(env.packageOf(type), spec.name()).canonicalName();
    if (deferred.isSource(name) || !emitter.emit(type, spec)) {
      report(Rule.NAME_TAKEN, type, name, type.getSimpleName());
    }
  }

  private void report(Rule rule, TypeElement type, Object... arguments) {
    Findings findings = env.findings();
    findings.add(rule, Position.at(type), arguments);
    reporter.report(findings.outcome(() -> type).findings());
  }
}
