package dev.latchwork.processor.feature;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.diagnostic.Outcome;
import dev.latchwork.processor.report.model.Topic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.QualifiedNameable;

/**
 * One annotation and what is generated for it.
 *
 * @param <M> the model between reader and renderer: names, strings, enums and records of them,
 *     never an element
 */
public interface Feature<M> {

  /** The qualified name of the annotation that calls for it. */
  String annotation();

  /** All annotations to look for: that one and, where it can be repeated, its container. */
  default Set<String> triggers() {
    return Set.of(annotation());
  }

  /**
   * The annotation of another feature, whose class this one's are for: where that refuses the
   * origin, nothing is generated here. By default none.
   */
  default String completes() {
    return "";
  }

  /** Whether what other features generate calls its classes. By default not. */
  default boolean isCalledByOthers() {
    return false;
  }

  /**
   * Whether it is this feature that generates something for the origin, of several with one
   * annotation. What it does not apply to it is not asked about. By default always.
   */
  default boolean appliesTo(QualifiedNameable origin) {
    return true;
  }

  /**
   * The classes that will be generated, known before anything is: other sources may already mention
   * them.
   *
   * @param origin the annotated type, the type around an annotated member, or the annotated package
   */
  List<ClassName> generates(QualifiedNameable origin);

  /** What one of those will extend or implement, apart from Object. By default nothing of ours. */
  default Optional<ClassName> supertype(QualifiedNameable origin, ClassName generated) {
    return Optional.empty();
  }

  /** What else helps where a class of one of those names exists already. */
  default String otherName(QualifiedNameable origin) {
    return "rename " + origin.getSimpleName();
  }

  /** Looks at the origin; the only step that sees elements. Prints nothing. */
  Outcome<M> read(QualifiedNameable origin, Env env);

  /** Writes the classes of {@link #generates}. */
  List<TypeSpec> render(M model);

  /** What the review page shows of it; asked for only where one is written. */
  List<Topic> describe(QualifiedNameable origin, M model, Env env);
}
