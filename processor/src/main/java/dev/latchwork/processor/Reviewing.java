package dev.latchwork.processor;

import com.palantir.javapoet.ClassName;
import dev.latchwork.processor.check.BodyChecks;
import dev.latchwork.processor.diagnostic.Finding;
import dev.latchwork.processor.diagnostic.Policy;
import dev.latchwork.processor.diagnostic.Reporter;
import dev.latchwork.processor.emit.PageEmitter;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.feature.Feature;
import dev.latchwork.processor.report.Review;
import dev.latchwork.processor.report.Sources;
import dev.latchwork.processor.report.model.CheckedBodies;
import dev.latchwork.processor.report.model.SourceText;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;

/** Collects what the review page shows about a compilation, if the page is requested. */
final class Reviewing {
  private static final String PAGE = "latchwork-review.html";

  private final Review review = new Review();
  private final Set<String> types = new TreeSet<>();
  private final Set<String> packages = new TreeSet<>();
  private final Env env;
  private final Sources sources;
  private final Filer filer;
  private final Reporter reporter;

  private Reviewing(ProcessingEnvironment processing, Env env, Reporter reporter) {
    this.env = env;
    this.sources = BodyChecks.sources(processing);
    this.filer = processing.getFiler();
    this.reporter = reporter;
  }

  static Optional<Reviewing> start(ProcessingEnvironment processing, Env env, Reporter reporter) {
    return "true".equals(env.options().get(Policy.REPORT))
        ? Optional.of(new Reviewing(processing, env, reporter))
        : Optional.empty();
  }

  Review review() {
    return review;
  }

  /** Records the annotation, even if it is refused in the end. */
  void annotated(QualifiedNameable origin, String annotation) {
    entry(origin).annotation("@" + annotation.replace("dev.latchwork.", ""));
  }

  <M> void described(Feature<M> feature, QualifiedNameable origin, M model) {
    entry(origin).topics(feature.describe(origin, model, env.in(origin)));
  }

  void generated(QualifiedNameable origin, String name, String text) {
    String file = name.replace('.', '/') + ".java";
    entry(origin).generated(new SourceText(file, 1, text.stripTrailing()));
  }

  void found(List<Finding> findings) {
    findings.forEach(f -> review.add(f, sources.place(f.position())));
  }

  private Review.Entry entry(QualifiedNameable origin) {
    if (origin instanceof TypeElement type) {
      types.add(type.getQualifiedName().toString());
      ClassName name = ClassName.get(type);
      return review.entry(
          name.packageName(), String.join(".", name.simpleNames()), () -> sources.text(origin));
    }
    packages.add(origin.getQualifiedName().toString());
    return review.entry(origin.getQualifiedName().toString(), "", () -> sources.text(origin));
  }

  /**
   * Called in the last round. Writes the page now or, if method bodies are checked, when the checks
   * are done, since the page shows their findings. If nothing in the compilation is annotated,
   * there is no page.
   *
   * @param checks the checks of method bodies; empty if bodies are not checked
   */
  void finish(Optional<BodyChecks.Rounds> checks) {
    List<Element> origins =
        Stream.<Element>concat(
                types.stream().map(env.elements()::getTypeElement),
                packages.stream().map(env.elements()::getPackageElement))
            .filter(Objects::nonNull)
            .toList();
    if (origins.isEmpty()) {
      return;
    }
    try {
      PageEmitter page = PageEmitter.open(filer, moduleOf(origins.get(0)), PAGE, origins);
      if (checks.isPresent()) {
        checks.get().atEnd(missed -> write(page, CheckedBodies.allBut(missed)));
      } else {
        write(page, CheckedBodies.none());
      }
    } catch (IOException | RuntimeException e) {
      failed(e);
    }
  }

  private String moduleOf(Element origin) {
    ModuleElement module = env.elements().getModuleOf(origin);
    return module == null ? "" : module.getQualifiedName().toString();
  }

  private void write(PageEmitter page, CheckedBodies bodies) {
    try {
      page.write(review.page(options(), bodies));
    } catch (IOException | RuntimeException e) {
      failed(e);
    }
  }

  /** Prints only a warning, since the build does not need the page. */
  private void failed(Exception e) {
    reporter.warn("Latchwork could not write the review page: " + e);
  }

  private Map<String, String> options() {
    Map<String, String> ours = new TreeMap<>(env.options());
    ours.keySet().removeIf(o -> !o.startsWith("latchwork.") || o.equals(Policy.REPORT));
    return ours;
  }
}
