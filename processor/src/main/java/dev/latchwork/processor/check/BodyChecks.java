package dev.latchwork.processor.check;

import dev.latchwork.processor.Env;
import dev.latchwork.processor.Environments;
import java.util.Optional;
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
  }

  private BodyChecks() {}

  /** Empty where the compiler is another one, or hides behind a wrapper that cannot be opened. */
  public static Optional<Rounds> start(ProcessingEnvironment processing, Env env) {
    for (ProcessingEnvironment unwrapped : Environments.unwrap(processing)) {
      try {
        return Optional.of(Listener.register(unwrapped, env));
      } catch (IllegalArgumentException | LinkageError e) {
        // not javac, or not yet: perhaps what it wraps is
      }
    }
    return Optional.empty();
  }
}
