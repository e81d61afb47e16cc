package dev.latchwork.processor.check;

import dev.latchwork.processor.check.cure.JavacDeclarations;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.patch.Declarations;
import dev.latchwork.processor.patch.Patch;
import dev.latchwork.processor.report.Review;
import dev.latchwork.processor.report.Sources;
import dev.latchwork.processor.source.Environments;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * Starts the checks of method bodies if the compiler is javac. Nothing here names the API that only
 * javac has, so the class can be loaded without it.
 */
public final class BodyChecks {
  /** Is told of the types of each round. */
  public interface Rounds {
    void add(TypeElement root);

    /** Excludes a generated class, which uses locks in its own ways. */
    void addGenerated(String qualifiedName);

    /**
     * Adds a step to run when the compilation is over, even if it failed; the step must not throw.
     *
     * @param step gets the types whose bodies were not checked, in order
     */
    void atEnd(Consumer<List<String>> step);
  }

  private BodyChecks() {}

  /**
   * Empty if the compiler is not javac, or is hidden behind a wrapper that cannot be opened.
   *
   * @param review is told of findings
   * @param patch is told of edits that fix them
   */
  public static Optional<Rounds> start(
      ProcessingEnvironment processing, Env env, Optional<Review> review, Optional<Patch> patch) {
    return javac(processing, unwrapped -> Listener.register(unwrapped, env, review, patch));
  }

  /** Finds declarations in the source; empty if only the elements are known. */
  public static Optional<Declarations> declarations(ProcessingEnvironment processing) {
    return javac(processing, unwrapped -> JavacDeclarations.of(unwrapped));
  }

  /** Tells where elements are in the source, as far as the compiler knows. */
  public static Sources sources(ProcessingEnvironment processing) {
    return javac(processing, unwrapped -> JavacSources.of(unwrapped)).orElseGet(Sources::none);
  }

  /**
   * @param use a lambda, not a method reference, which would be linked outside this guard
   */
  private static <T> Optional<T> javac(
      ProcessingEnvironment processing, Function<ProcessingEnvironment, T> use) {
    for (ProcessingEnvironment unwrapped : Environments.unwrap(processing)) {
      try {
        return Optional.of(use.apply(unwrapped));
      } catch (IllegalArgumentException | LinkageError e) {
        // not javac, or not directly: perhaps what it wraps is
      }
    }
    return Optional.empty();
  }
}
