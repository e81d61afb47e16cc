package dev.latchwork.processor.source;

import dev.latchwork.processor.feature.Env;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * The names of generic types that do not exist yet. javac 17 keeps nothing of {@code
 * GuardedNode<T>}, so a class that mentions the class generated for it would wait for itself; but
 * the source has the name. Later compilers keep it, and other compilers need not have trees.
 * Nothing here names the API that only javac has, so the class can be loaded without it.
 */
public interface UnresolvedNames {

  /** Examines the members of the type and of its supertypes that are compiled from source. */
  void learn(TypeElement type);

  static UnresolvedNames of(ProcessingEnvironment processing, Env env) {
    for (ProcessingEnvironment unwrapped : Environments.unwrap(processing)) {
      try {
        return new JavacNames(unwrapped, env);
      } catch (IllegalArgumentException | LinkageError e) {
        // not javac, or not directly: perhaps what it wraps is
      }
    }
    return type -> {};
  }
}
