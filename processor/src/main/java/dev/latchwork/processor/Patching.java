package dev.latchwork.processor;

import dev.latchwork.processor.check.BodyChecks;
import dev.latchwork.processor.diagnostic.Finding;
import dev.latchwork.processor.diagnostic.Policy;
import dev.latchwork.processor.diagnostic.Reporter;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.patch.Declarations;
import dev.latchwork.processor.patch.Patch;
import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/** Writes the patch for a compilation, if one is requested. */
final class Patching {
  /**
   * Rules whose findings are fixed by dropping {@code final}. These rules are about declarations,
   * so their findings are fixed without reading method bodies.
   */
  private static final Set<Rule> MENDED_WITHOUT_FINAL = Set.of(Rule.FINAL_CLASS, Rule.FINAL_METHOD);

  private final Patch patch;
  private final Declarations declarations;
  private final Reporter reporter;

  private Patching(Path file, Declarations declarations, Reporter reporter) {
    this.patch = new Patch(file);
    this.declarations = declarations;
    this.reporter = reporter;
  }

  static Optional<Patching> start(ProcessingEnvironment processing, Env env, Reporter reporter) {
    String file = env.options().get(Policy.PATCH);
    if (!env.options().containsKey(Policy.PATCH)) {
      return Optional.empty();
    }
    Optional<Declarations> declarations = BodyChecks.declarations(processing);
    if (file == null || file.isBlank()) {
      reporter.error(
          Rule.UNKNOWN_OPTION.text(Policy.PATCH, file == null ? "" : file, "the name of a file"));
      return Optional.empty();
    }
    if (declarations.isEmpty()) {
      reporter.warn("Latchwork writes no patch here, since the compiler is not javac.");
      return Optional.empty();
    }
    try {
      return Optional.of(new Patching(Path.of(file), declarations.get(), reporter));
    } catch (InvalidPathException e) {
      reporter.error(Rule.UNKNOWN_OPTION.text(Policy.PATCH, file, "the name of a file"));
      return Optional.empty();
    }
  }

  Patch patch() {
    return patch;
  }

  void startRound(Set<? extends Element> roots) {
    roots.stream().flatMap(r -> declarations.source(r).stream()).forEach(patch::compiled);
  }

  void found(List<Finding> findings) {
    findings.stream()
        .filter(f -> MENDED_WITHOUT_FINAL.contains(f.rule()) && f.kind().isPresent())
        .flatMap(f -> declarations.withoutFinal(f.position().element()).stream())
        .forEach(patch::add);
  }

  /**
   * Called in the last round. Writes the patch now or, if method bodies are checked, when the
   * checks are done, since they add fixes to the patch.
   *
   * @param checks the checks of method bodies; empty if bodies are not checked
   */
  void finish(Optional<BodyChecks.Rounds> checks) {
    if (checks.isPresent()) {
      checks.get().atEnd(missed -> write());
    } else {
      write();
    }
  }

  private void write() {
    try {
      for (URI source : patch.write()) {
        reporter.warn(
            "Latchwork left a file out of the patch, since it is not below the patch's folder: "
                + source);
      }
    } catch (IOException | RuntimeException e) {
      // only a warning, since the build does not need the patch
      reporter.warn("Latchwork could not write the patch: " + e);
    }
  }
}
