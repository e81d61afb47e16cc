package dev.latchwork.processor.source;

import dev.latchwork.processor.feature.Env;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * What generic types that do not exist yet are called. Of {@code GuardedNode<T>} javac 17 keeps
 * nothing but that it is unknown, so a class that mentions what is generated for it would wait for
 * itself; the source still has the name. Later compilers keep it, and other ones need not have
 * trees: nothing here names the API that only javac has, so that the class can be loaded without.
 */
public interface UnresolvedNames {

  /** Looks at the members of the type and of its supertypes that are compiled from source. */
  void learn(TypeElement type);

  static UnresolvedNames of(ProcessingEnvironment processing, Env env) {
    for (ProcessingEnvironment unwrapped : Environments.unwrap(processing)) {
      try {
        return new JavacNames(unwrapped, env);
      } catch (IllegalArgumentException | LinkageError e) {
        // not javac, or not yet: perhaps what it wraps is
      }
    }
    return type -> {};
  }
}
