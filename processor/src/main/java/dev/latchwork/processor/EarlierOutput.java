package dev.latchwork.processor;

import dev.latchwork.processor.feature.Env;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** Recognizes classes that this processor has generated in an earlier build. */
final class EarlierOutput {
  /**
   * The package of the {@code ProcessingEnvironment} in the builder of Eclipse and VS Code. The
   * same compiler, if it is run alone, has its {@code ProcessingEnvironment} in another package.
   */
  private static final String BUILDER = "org.eclipse.jdt.internal.apt.pluggable.core.";

  private static final String MARK = "dev.latchwork.LatchworkGenerated";

  private final Env env;
  private final boolean isReplaced;

  EarlierOutput(ProcessingEnvironment processing, Env env) {
    this.env = env;
    this.isReplaced = processing.getClass().getName().startsWith(BUILDER);
  }

  /** Returns whether the class was generated in an earlier build. */
  boolean contains(String name) {
    return Optional.ofNullable(env.elements().getTypeElement(name))
        .filter(EarlierOutput::isMarked)
        .isPresent();
  }

  /**
   * Returns whether the class was generated in an earlier build and can be generated again. This is
   * so only in Eclipse's builder: it compiles a generated source again if a change affects the
   * source, and lets a processor write the source anew. javac does not allow this.
   */
  boolean isReplaced(String name) {
    return isReplaced && contains(name);
  }

  /**
   * Recognizes a generated class by {@code @Generated} or {@code @LatchworkGenerated}. Class files
   * do not keep {@code @Generated}, and a source has it only if the source's module reads
   * java.compiler.
   */
  private static boolean isMarked(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .map(Object::toString)
        .anyMatch(a -> a.contains(LatchworkProcessor.class.getName()) || a.contains(MARK));
  }
}
