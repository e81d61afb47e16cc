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
 * Starts the checks of bodies where the compiler is javac. Nothing here names the API that only
 * javac has, so that the class can be loaded without it.
 */
public final class BodyChecks {
  /** Told of the types of each round. */
  public interface Rounds {
    void add(TypeElement root);

    /** What is generated holds locks in ways of its own. */
    void addGenerated(String qualifiedName);

    /**
     * What to do when the compilation is over, well or badly; it must not throw.
     *
     * @param step gets the types whose bodies were not looked at, in order
     */
    void atEnd(Consumer<List<String>> step);
  }

  private BodyChecks() {}

  /**
   * Empty where the compiler is another one, or hides behind a wrapper that cannot be opened.
   *
   * @param review gets to know what is found
   * @param patch gets what mends it
   */
  public static Optional<Rounds> start(
      ProcessingEnvironment processing, Env env, Optional<Review> review, Optional<Patch> patch) {
    return javac(processing, unwrapped -> Listener.register(unwrapped, env, review, patch));
  }

  /** Declarations in their sources; empty where only the elements are known. */
  public static Optional<Declarations> declarations(ProcessingEnvironment processing) {
    return javac(processing, unwrapped -> JavacDeclarations.of(unwrapped));
  }

  /** Where elements stand in the source, as far as the compiler tells. */
  public static Sources sources(ProcessingEnvironment processing) {
    return javac(processing, unwrapped -> JavacSources.of(unwrapped)).orElseGet(Sources::none);
  }

  /**
   * @param use no method reference: that would be linked before it is guarded here
   */
  private static <T> Optional<T> javac(
      ProcessingEnvironment processing, Function<ProcessingEnvironment, T> use) {
    for (ProcessingEnvironment unwrapped : Environments.unwrap(processing)) {
      try {
        return Optional.of(use.apply(unwrapped));
      } catch (IllegalArgumentException | LinkageError e) {
        // not javac, or not yet: perhaps what it wraps is
      }
    }
    return Optional.empty();
  }
}
