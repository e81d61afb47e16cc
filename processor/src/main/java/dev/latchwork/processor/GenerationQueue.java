package dev.latchwork.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.check.BodyChecks;
import dev.latchwork.processor.diagnostic.Finding;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Outcome;
import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.diagnostic.Reporter;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.diagnostic.Show;
import dev.latchwork.processor.emit.SourceEmitter;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.feature.Feature;
import dev.latchwork.processor.source.UnresolvedNames;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Holds annotated elements from the round in which they appear to the round in which their classes
 * can be generated.
 */
final class GenerationQueue {

  /**
   * The annotation of a feature, and the name of the type or package for which the feature
   * generates classes.
   */
  private record Key(String annotation, String type) {}

  private final Set<Pending> pending = new LinkedHashSet<>();

  /**
   * The annotations for which nothing is generated, because they were refused or because the name
   * of a generated class was taken.
   */
  private final Set<Key> refused = new HashSet<>();

  private final Env env;
  private final DeferredTypes deferred;
  private final LateMembers late;
  private final UnresolvedNames written;
  private final SourceEmitter emitter;
  private final EarlierOutput earlier;
  private final Reporter reporter;
  private final Optional<BodyChecks.Rounds> checks;
  private final Optional<Reviewing> reviewing;
  private final Optional<Patching> patching;
  private final ReadsAhead ahead;

  GenerationQueue(
      ProcessingEnvironment processing,
      Env env,
      Reporter reporter,
      Optional<BodyChecks.Rounds> checks,
      Optional<Reviewing> reviewing,
      Optional<Patching> patching) {
    this.env = env;
    this.deferred = new DeferredTypes(env);
    this.late = new LateMembers(env);
    this.written = UnresolvedNames.of(processing, env);
    this.emitter = new SourceEmitter(processing.getFiler(), processing.getElementUtils());
    this.earlier = new EarlierOutput(processing, env);
    this.reporter = reporter;
    this.checks = checks;
    this.reviewing = reviewing;
    this.patching = patching;
    this.ahead = new ReadsAhead(env, this::isToWait, this::isTaken);
  }

  void startRound(Set<? extends Element> roots) {
    emitter.startRound();
    deferred.addSources(roots);
    late.find().forEach(this::reportLate);
  }

  /**
   * Queues the annotated type or package, or the type that declares the annotated member, and
   * announces the classes to be generated for it. Returns the queued type or package, or null if
   * nothing is generated for it. A type without a name is reported.
   */
  @Nullable QualifiedNameable add(Feature<?> feature, Element annotated) {
    QualifiedNameable origin =
        annotated instanceof PackageElement p ? p : Enclosing.type(annotated);
    if (!feature.appliesTo(origin)) {
      return null;
    }
    boolean isPackage = origin instanceof PackageElement;
    if (!isPackage && find(origin.getQualifiedName().toString()) == null) {
      reportUnnamed(annotated);
      return null;
    }
    if (pending.add(new Pending(feature, isPackage, origin.getQualifiedName().toString()))) {
      for (ClassName name : feature.generates(origin)) {
        env.names().announce(name, feature.annotation(), feature.supertype(origin, name));
      }
      reviewing.ifPresent(r -> r.annotated(origin, feature.annotation()));
    }
    return origin;
  }

  /** Generates the classes for all elements that can be read by now. */
  void run() {
    pending.stream().filter(p -> !p.isPackage()).map(Pending::name).distinct().forEach(this::learn);
    ahead.read(pending);
    pending.removeIf(this::run);
    ahead.clear();
  }

  /** Called in the last round. Reports the types that are still waiting for Lombok. */
  void end() {
    pending.forEach(this::reportWaiting);
  }

  /**
   * Learns what only the source of a type shows, such as the names of types that do not exist yet.
   * This is done for all types before any of them is read, since reading a type also depends on the
   * types of its fields.
   */
  private void learn(String name) {
    TypeElement type = env.elements().getTypeElement(name);
    if (type != null) {
      written.learn(type);
    }
  }

  /**
   * Generates the classes for an element unless it has to wait. Returns whether the element is
   * done, successfully or not.
   */
  private boolean run(Pending p) {
    QualifiedNameable origin = p.origin(env);
    if (origin == null || (origin instanceof TypeElement type && isToWait(type))) {
      return false;
    }
    try {
      Reading<?> reading = ahead.of(p);
      if (reading == null) {
        reading = Reading.of(p.feature(), origin, env);
      }
      generate(reading, origin);
    } catch (IOException | RuntimeException e) {
      report(Rule.INTERNAL_ERROR, origin, shown(origin), e);
    }
    return true;
  }

  private boolean isToWait(TypeElement type) {
    return isLost() || deferred.waitsForLombok(type) || deferred.isUnresolved(type);
  }

  /**
   * Returns whether javac no longer finds the classes of the JDK, as may happen if classes inherit
   * from each other in a cycle. javac itself reports the cycle.
   */
  private boolean isLost() {
    return find("java.lang.Object") == null;
  }

  private <M> void generate(Reading<M> reading, QualifiedNameable origin) throws IOException {
    Feature<M> feature = reading.feature();
    Outcome<M> outcome = reading.outcome();
    report(outcome.findings());
    String name = origin.getQualifiedName().toString();
    if (!(outcome instanceof Outcome.Accepted<M> accepted)) {
      refused.add(new Key(feature.annotation(), name));
    } else if (!refused.contains(new Key(feature.completes(), name))) {
      List<TypeSpec> specs = feature.render(accepted.model());
      List<String> taken =
          specs.stream().map(s -> nameOf(origin, s)).filter(this::isTaken).toList();
      String otherName = feature.otherName(origin);
      taken.forEach(
          n ->
              report(
                  Rule.NAME_TAKEN,
                  annotated(origin, feature),
                  n,
                  shown(origin),
                  room(n, otherName)));
      if (!taken.isEmpty()) {
        // generating only some of the classes would cause errors in source that the user did not
        // write
        refused.add(new Key(feature.annotation(), name));
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

  /** Returns the type or package as messages name it. */
  private static Name shown(QualifiedNameable origin) {
    return origin instanceof PackageElement ? origin.getQualifiedName() : origin.getSimpleName();
  }

  /**
   * Returns the element at which a taken name is reported: the origin if it has the feature's
   * annotation; otherwise the origin's first member that has it, or the origin if there is none.
   */
  private static Element annotated(QualifiedNameable origin, Feature<?> feature) {
    return Stream.concat(Stream.of(origin), origin.getEnclosedElements().stream())
        .filter(e -> Annotations.isPresent(e, feature.annotation()))
        .findFirst()
        .orElse(origin);
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

  /**
   * Returns how to make the name available. If the existing class was generated in this
   * compilation, the user cannot rename it, and only {@code otherName} helps. If it is earlier
   * output of this processor that was checked in, the user can delete it, or keep it and compile
   * without the processor.
   */
  private String room(String name, String otherName) {
    if (emitter.hasWritten(name)) {
      return otherName;
    }
    return earlier.contains(name)
        ? "delete it, or compile without the processor"
        : "rename %s, or %s".formatted(name, otherName);
  }

  private boolean isTaken(String name) {
    return emitter.hasWritten(name) || (deferred.isSource(name) && !earlier.isReplaced(name));
  }

  /**
   * Reports an element of a compact source file. Such a file declares a class without a name, whose
   * members have no qualified names either.
   */
  private void reportUnnamed(Element annotated) {
    report(
        Rule.OUT_OF_SIGHT,
        annotated,
        annotated instanceof ExecutableElement method
            ? Show.method(method)
            : annotated.getSimpleName(),
        "the implicit class of a compact source file has no name that generated code could use",
        annotated.getKind().isClass() || annotated.getKind().isInterface()
            ? "declare %s in an ordinary source file".formatted(annotated.getSimpleName())
            : "move it to a class in an ordinary source file");
  }

  /**
   * Reports an element that still waits for Lombok. Nothing is reported for an element that waits
   * for a missing type, since javac reports the type.
   */
  private void reportWaiting(Pending p) {
    TypeElement origin = p.isPackage() ? null : find(p.name());
    if (origin != null && !isLost() && !deferred.isUnresolved(origin)) {
      report(
          Rule.OUT_OF_SIGHT,
          origin,
          origin.getSimpleName(),
          "the members that Lombok adds are missing",
          "run Lombok in the same compilation");
    }
  }

  private @Nullable TypeElement find(String name) {
    return env.elements().getTypeElement(name);
  }

  private void reportLate(Element member) {
    report(Rule.LATE_MEMBER, member, Enclosing.type(member).getSimpleName(), Show.member(member));
  }

  private void report(Rule rule, Element at, Object... arguments) {
    Findings findings = env.findings();
    findings.add(rule, Position.at(at), arguments);
    report(findings.outcome(() -> at).findings());
  }

  private void report(List<Finding> findings) {
    reporter.report(findings);
    reviewing.ifPresent(r -> r.found(findings));
    patching.ifPresent(p -> p.found(findings));
  }
}
