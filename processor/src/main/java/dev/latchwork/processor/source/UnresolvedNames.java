package dev.latchwork.processor.source;

import dev.latchwork.processor.feature.Env;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * The names of generic types that do not exist yet. javac 17 keeps nothing of a type such as {@code
 * GuardedNode<T>}, not even its name, so Latchwork would not see that a class mentions its own
 * generated class, and would wait for this class instead of generating it. The name is therefore
 * read from the source. Later versions of javac keep the name. The names of missing classes in
 * annotations are read from the source too. With a compiler that does not give access to the
 * source's syntax trees, nothing is learned.
 *
 * <p>This interface does not mention the API that only javac has, so it can be loaded without that
 * API.
 */
public interface UnresolvedNames {

  /**
   * Learns what the source of the type and of those supertypes that are compiled from source shows:
   * the names of missing types in their declarations and, unless they are written in Kotlin, the
   * values that fields are initialized with and the calls in method bodies.
   */
  void learn(TypeElement type);

  static UnresolvedNames of(ProcessingEnvironment processing, Env env) {
    for (ProcessingEnvironment unwrapped : Environments.unwrap(processing)) {
      try {
        return new JavacNames(unwrapped, env);
      } catch (IllegalArgumentException | LinkageError e) {
        // this is not javac's own environment, but it may wrap that environment
      }
    }
    return type -> {};
  }
}
