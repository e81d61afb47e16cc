package dev.latchwork.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.check.BodyChecks;
import dev.latchwork.processor.diagnostic.Finding;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Outcome;
import dev.latchwork.processor.diagnostic.Policy;
import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.diagnostic.Reporter;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.emit.SourceEmitter;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.feature.Feature;
import dev.latchwork.processor.source.UnresolvedNames;
import dev.latchwork.processor.types.CollectionCopiers;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Kotlin;
import dev.latchwork.processor.types.TrustedCopies;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Name;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import net.ltgt.gradle.incap.IncrementalAnnotationProcessor;
import net.ltgt.gradle.incap.IncrementalAnnotationProcessorType;
import org.jspecify.annotations.Nullable;

/** Runs every {@link Feature} on what is annotated for it, in the first round that can. */
@AutoService(Processor.class)
@IncrementalAnnotationProcessor(IncrementalAnnotationProcessorType.ISOLATING)
@SupportedOptions({
  Policy.CHECKS,
  Policy.DOORS,
  Policy.STRICT,
  Policy.REPORT,
  "latchwork.immutable",
  CollectionCopiers.OPTION,
  TrustedCopies.OPTION
})
public final class LatchworkProcessor extends AbstractProcessor {

  /** What a feature has still to look at; by name, since elements live for one round. */
  private record Pending(Feature<?> feature, boolean isPackage, String name) {}

  /** What a feature has read. */
  private record ReadAhead<M>(Feature<M> feature, Outcome<M> outcome) {}

  /** That nothing is generated of a type for an annotation. */
  private record Refusal(String annotation, String type) {}

  private final Set<Pending> pending = new LinkedHashSet<>();
  private final Set<Refusal> refused = new HashSet<>();
  private final Map<Pending, ReadAhead<?>> readAhead = new HashMap<>();
  private Env env;
  private DeferredTypes deferred;
  private LateMembers late;
  private UnresolvedNames written;
  private SourceEmitter emitter;
  private Reporter reporter;
  private Optional<BodyChecks.Rounds> checks = Optional.empty();
  private Optional<Reviewing> reviewing = Optional.empty();
  private boolean unchecked;
  private boolean isKotlinNoted;

  @Override
  @SuppressWarnings("NullAway.Init")
  public synchronized void init(ProcessingEnvironment processing) {
    super.init(processing);
    env = Env.of(processing);
    deferred = new DeferredTypes(env);
    late = new LateMembers(env);
    written = UnresolvedNames.of(processing, env);
    emitter = new SourceEmitter(processing.getFiler(), processing.getElementUtils());
    reporter = new Reporter(processing.getMessager());
    reviewing = Reviewing.start(processing, env, reporter);
    checkOptions();
    if (!"off".equals(env.options().get(Policy.CHECKS))) {
      checks = BodyChecks.start(processing, env, reviewing.map(Reviewing::review));
      unchecked = checks.isEmpty();
    }
  }

  private void checkOptions() {
    Policy.VALUES.forEach(
        (option, values) -> {
          String value = env.options().get(option);
          if (env.options().containsKey(option) && !values.contains(value)) {
            String text =
                Rule.UNKNOWN_OPTION.text(option, String.valueOf(value), String.join(", ", values));
            reporter.error(text);
            reviewing.ifPresent(r -> r.review().add(Rule.UNKNOWN_OPTION, text));
          }
        });
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
    SourceVersion release = processingEnv.getSourceVersion();
    if (release.compareTo(SourceVersion.RELEASE_17) < 0) {
      if (annotations.stream().anyMatch(LatchworkProcessor::isOurs)) {
        reporter.error(Rule.OLD_RELEASE.text(release.name().replace("RELEASE_", "")));
      }
      return true;
    }
    env.answers().forget();
    emitter.startRound();
    deferred.addSources(round.getRootElements());
    late.find().forEach(this::reportLate);
    checks.ifPresent(c -> ElementFilter.typesIn(round.getRootElements()).forEach(c::add));
    for (Feature<?> feature : Features.ALL) {
      annotations.stream()
          .filter(a -> feature.triggers().contains(a.getQualifiedName().toString()))
          .flatMap(a -> round.getElementsAnnotatedWith(a).stream())
          .forEach(e -> add(feature, e));
    }
    if (round.processingOver()) {
      pending.forEach(this::reportWaiting);
      reviewing.ifPresent(r -> r.finish(checks));
      env.answers().forget();
    } else {
      pending.stream()
          .filter(p -> !p.isPackage())
          .map(Pending::name)
          .distinct()
          .forEach(this::learn);
      pending.stream().filter(p -> p.feature().isCalledByOthers()).forEach(this::readAhead);
      pending.removeIf(this::run);
      readAhead.clear();
    }
    return true;
  }

  private static boolean isOurs(TypeElement annotation) {
    return annotation.getQualifiedName().toString().startsWith("dev.latchwork.");
  }

  private void add(Feature<?> feature, Element annotated) {
    QualifiedNameable origin =
        annotated instanceof PackageElement p ? p : Enclosing.type(annotated);
    if (!feature.appliesTo(origin)) {
      return;
    }
    boolean isPackage = origin instanceof PackageElement;
    if (!isPackage && find(origin.getQualifiedName().toString()) == null) {
      reportUnnamed(annotated);
      return;
    }
    if (unchecked) {
      unchecked = false;
      reporter.note("Latchwork checks no method bodies here, since the compiler is not javac.");
    } else if (!isKotlinNoted && Kotlin.isWritten(origin)) {
      isKotlinNoted = true;
      reporter.note("Latchwork checks no method bodies of Kotlin classes, since kapt hides them.");
    }
    if (pending.add(new Pending(feature, isPackage, origin.getQualifiedName().toString()))) {
      for (ClassName name : feature.generates(origin)) {
        env.names().announce(name, feature.annotation(), feature.supertype(origin, name));
      }
      reviewing.ifPresent(r -> r.annotated(origin, feature.annotation()));
    }
  }

  /** All sources come first: what is read of one type depends on others that it holds. */
  private void learn(String name) {
    TypeElement type = env.elements().getTypeElement(name);
    if (type != null) {
      written.learn(type);
    }
  }

  /** Nothing that others generate calls what is refused: one mistake is one message. */
  private void readAhead(Pending p) {
    if (!(origin(p) instanceof TypeElement origin) || isToWait(origin)) {
      return;
    }
    List<ClassName> names = p.feature().generates(origin);
    try {
      ReadAhead<?> read = read(p.feature(), origin);
      readAhead.put(p, read);
      if (!(read.outcome() instanceof Outcome.Accepted)
          || names.stream().map(ClassName::canonicalName).anyMatch(this::isTaken)) {
        names.forEach(env.names()::withdraw);
      }
    } catch (RuntimeException e) {
      // is read again in its turn, and reported then
      names.forEach(env.names()::withdraw);
    }
  }

  private <M> ReadAhead<M> read(Feature<M> feature, QualifiedNameable origin) {
    return new ReadAhead<>(feature, feature.read(origin, env.in(origin)));
  }

  private @Nullable QualifiedNameable origin(Pending p) {
    return p.isPackage()
        ? env.elements().getPackageElement(p.name())
        : env.elements().getTypeElement(p.name());
  }

  /** Whether it is done with, well or badly. */
  private boolean run(Pending p) {
    QualifiedNameable origin = origin(p);
    if (origin == null || (origin instanceof TypeElement type && isToWait(type))) {
      return false;
    }
    try {
      ReadAhead<?> read = readAhead.get(p);
      if (read == null) {
        read = read(p.feature(), origin);
      }
      generate(read, origin);
    } catch (IOException | RuntimeException e) {
      report(Rule.INTERNAL_ERROR, origin, origin.getSimpleName(), e);
    }
    return true;
  }

  private boolean isToWait(TypeElement type) {
    return deferred.waitsForLombok(type) || deferred.isUnresolved(type);
  }

  private <M> void generate(ReadAhead<M> read, QualifiedNameable origin) throws IOException {
    Feature<M> feature = read.feature();
    Outcome<M> outcome = read.outcome();
    report(outcome.findings());
    String name = origin.getQualifiedName().toString();
    if (!(outcome instanceof Outcome.Accepted<M> accepted)) {
      refused.add(new Refusal(feature.annotation(), name));
    } else if (!refused.contains(new Refusal(feature.completes(), name))) {
      List<TypeSpec> specs = feature.render(accepted.model());
      List<String> taken =
          specs.stream().map(s -> nameOf(origin, s)).filter(this::isTaken).toList();
      taken.forEach(n -> report(Rule.NAME_TAKEN, origin, n, origin.getSimpleName()));
      if (!taken.isEmpty()) {
        // half of what belongs together would be errors in source that nobody wrote
        refused.add(new Refusal(feature.annotation(), name));
        return;
      }
      for (TypeSpec spec : specs) {
        emit(origin, spec);
      }
      if (origin instanceof TypeElement type) {
        late.remember(type);
      }
      reviewing.ifPresent(r -> r.described(feature, origin, accepted.model()));
    }
  }

  private void emit(QualifiedNameable origin, TypeSpec spec) throws IOException {
    String name = nameOf(origin, spec);
    String text = emitter.emit(origin, spec);
    checks.ifPresent(c -> c.addGenerated(name));
    reviewing.ifPresent(r -> r.generated(origin, name, text));
  }

  private String nameOf(QualifiedNameable origin, TypeSpec spec) {
    return ClassName.get(env.packageOf(origin), spec.name()).canonicalName();
  }

  private boolean isTaken(String name) {
    return deferred.isSource(name) || emitter.hasWritten(name);
  }

  /** A compact source file declares a class that has no name, and neither have its members. */
  private void reportUnnamed(Element annotated) {
    report(
        Rule.OUT_OF_SIGHT,
        annotated,
        annotated.getSimpleName(),
        "a compact source file has no name, so declare it in a class that has one");
  }

  /** What mentions a type that never came is javac's to report. */
  private void reportWaiting(Pending p) {
    TypeElement origin = p.isPackage() ? null : find(p.name());
    if (origin != null && !deferred.isUnresolved(origin)) {
      report(
          Rule.OUT_OF_SIGHT,
          origin,
          origin.getSimpleName(),
          "let Lombok, whose members it waits for, take part in this compilation");
    }
  }

  private @Nullable TypeElement find(String name) {
    return env.elements().getTypeElement(name);
  }

  private void reportLate(Element member) {
    Name type = Enclosing.type(member).getSimpleName();
    report(Rule.LATE_MEMBER, member, type, member.getSimpleName());
  }

  private void report(Rule rule, Element at, Object... arguments) {
    Findings findings = env.findings();
    findings.add(rule, Position.at(at), arguments);
    report(findings.outcome(() -> at).findings());
  }

  private void report(List<Finding> findings) {
    reporter.report(findings);
    reviewing.ifPresent(r -> r.found(findings));
  }
}
