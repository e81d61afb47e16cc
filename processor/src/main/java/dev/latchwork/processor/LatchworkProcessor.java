package dev.latchwork.processor;

import com.google.auto.service.AutoService;
import dev.latchwork.processor.check.BodyChecks;
import dev.latchwork.processor.diagnostic.Policy;
import dev.latchwork.processor.diagnostic.Reporter;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.feature.Feature;
import dev.latchwork.processor.types.CollectionCopiers;
import dev.latchwork.processor.types.Kotlin;
import dev.latchwork.processor.types.TrustedCopies;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import net.ltgt.gradle.incap.IncrementalAnnotationProcessor;
import net.ltgt.gradle.incap.IncrementalAnnotationProcessorType;

/**
 * Runs every {@link Feature} on each element annotated for it, in the first round in which the
 * element can be read.
 */
@AutoService(Processor.class)
@IncrementalAnnotationProcessor(IncrementalAnnotationProcessorType.ISOLATING)
@SupportedOptions({
  Policy.CHECKS,
  Policy.DOORS,
  Policy.STRICT,
  Policy.REPORT,
  Policy.PATCH,
  "latchwork.immutable",
  CollectionCopiers.OPTION,
  TrustedCopies.OPTION
})
public final class LatchworkProcessor extends AbstractProcessor {
  private Env env;
  private Reporter reporter;
  private GenerationQueue queue;
  private Optional<BodyChecks.Rounds> checks = Optional.empty();
  private Optional<Reviewing> reviewing = Optional.empty();
  private Optional<Patching> patching = Optional.empty();
  private boolean unchecked;
  private boolean isKotlinNoted;

  @Override
  @SuppressWarnings("NullAway.Init")
  public synchronized void init(ProcessingEnvironment processing) {
    super.init(processing);
    env = Env.of(processing);
    reporter = new Reporter(processing.getMessager());
    reviewing = Reviewing.start(processing, env, reporter);
    patching = Patching.start(processing, env, reporter);
    checkOptions();
    if (!"off".equals(env.options().get(Policy.CHECKS))) {
      checks =
          BodyChecks.start(
              processing, env, reviewing.map(Reviewing::review), patching.map(Patching::patch));
      unchecked = checks.isEmpty();
    }
    queue = new GenerationQueue(processing, env, reporter, checks, reviewing, patching);
  }

  private void checkOptions() {
    Policy.VALUES.forEach(
        (option, values) -> {
          String value = env.options().get(option);
          if (env.options().containsKey(option) && !values.contains(value)) {
            String text =
                Rule.UNKNOWN_OPTION.text(
                    option, value == null ? "" : value, String.join(" or ", values));
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

  /**
   * Runs the features in one round. Always returns true: this claims Latchwork's own annotations
   * and {@code @Generated}, since javac warns about annotations that no processor claims.
   */
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
    queue.startRound(round.getRootElements());
    patching.ifPresent(p -> p.startRound(round.getRootElements()));
    checks.ifPresent(c -> ElementFilter.typesIn(round.getRootElements()).forEach(c::add));
    for (Feature<?> feature : Features.ALL) {
      annotations.stream()
          .filter(a -> feature.triggers().contains(a.getQualifiedName().toString()))
          .flatMap(a -> round.getElementsAnnotatedWith(a).stream())
          .forEach(e -> add(feature, e));
    }
    if (round.processingOver()) {
      queue.end();
      reviewing.ifPresent(r -> r.finish(checks));
      patching.ifPresent(p -> p.finish(checks));
      env.answers().forget();
    } else {
      queue.run();
    }
    return true;
  }

  private static boolean isOurs(TypeElement annotation) {
    return annotation.getQualifiedName().toString().startsWith("dev.latchwork.");
  }

  private void add(Feature<?> feature, Element annotated) {
    QualifiedNameable origin = queue.add(feature, annotated);
    if (origin != null) {
      noteBodies(origin);
    }
  }

  /**
   * Prints a note if method bodies are not checked, since the compiler is not javac or since the
   * type is written in Kotlin. Each of the two notes is printed only once.
   */
  private void noteBodies(QualifiedNameable origin) {
    if (unchecked) {
      unchecked = false;
      reporter.note("Latchwork checks no method bodies here, since the compiler is not javac.");
    } else if (!isKotlinNoted && Kotlin.isWritten(origin)) {
      isKotlinNoted = true;
      reporter.note("Latchwork checks no method bodies of Kotlin classes, since kapt hides them.");
    }
  }
}
