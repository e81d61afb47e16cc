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
 * Starts the checks of method bodies if the compiler is javac. This class does not mention the API
 * that only javac has, so it can be loaded where that API is missing.
 */
public final class BodyChecks {
  /** Receives the types of each round, and the steps to run at the end. */
  public interface Rounds {
    void add(TypeElement root);

    /**
     * Excludes a generated class from the checks, since generated code uses locks in its own ways.
     */
    void addGenerated(String qualifiedName);

    /**
     * Adds a step to run when the compilation is over, even if it failed; the step must not throw.
     *
     * @param step receives the names of the types whose bodies were not checked, sorted
     */
    void atEnd(Consumer<List<String>> step);
  }

  private BodyChecks() {}

  /**
   * Starts the checks. The result is empty if the compiler is not javac, or if javac's environment
   * is wrapped in another object and cannot be unwrapped.
   *
   * @param review receives the findings
   * @param patch receives edits that fix the findings
   */
  public static Optional<Rounds> start(
      ProcessingEnvironment processing, Env env, Optional<Review> review, Optional<Patch> patch) {
    return javac(processing, unwrapped -> Listener.register(unwrapped, env, review, patch));
  }

  /**
   * Returns an object that finds declarations in the source, or empty if the compiler shows
   * processors only elements and no source trees.
   */
  public static Optional<Declarations> declarations(ProcessingEnvironment processing) {
    return javac(processing, unwrapped -> JavacDeclarations.of(unwrapped));
  }

  /**
   * Returns an object that tells where elements are in the source, and what their source text is.
   * If the compiler is not javac, the object knows of no places and texts.
   */
  public static Sources sources(ProcessingEnvironment processing) {
    return javac(processing, unwrapped -> JavacSources.of(unwrapped)).orElseGet(Sources::none);
  }

  /**
   * @param use must be a lambda: a method reference would be linked by the caller, outside the
   *     {@code try} below
   */
  private static <T> Optional<T> javac(
      ProcessingEnvironment processing, Function<ProcessingEnvironment, T> use) {
    for (ProcessingEnvironment unwrapped : Environments.unwrap(processing)) {
      try {
        return Optional.of(use.apply(unwrapped));
      } catch (IllegalArgumentException | LinkageError e) {
        // this environment is not javac's own, but perhaps it wraps javac's
      }
    }
    return Optional.empty();
  }
}
