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
 * One annotation, and what is generated for it.
 *
 * @param <M> the model between reader and renderer: names, strings, enums and records of them,
 *     never an element
 */
public interface Feature<M> {

  /** The qualified name of the annotation. */
  String annotation();

  /** All annotations to look for: the annotation and, if it is repeatable, its container. */
  default Set<String> triggers() {
    return Set.of(annotation());
  }

  /**
   * The annotation of another feature whose generated class this feature adds to. If that feature
   * refuses the origin, this one generates nothing. By default none.
   */
  default String completes() {
    return "";
  }

  /**
   * Returns whether classes that other features generate call this feature's classes. By default
   * not.
   */
  default boolean isCalledByOthers() {
    return false;
  }

  /**
   * Returns whether this feature, among several with the same annotation, generates something for
   * the origin. If not, it is asked nothing else about it. By default always.
   */
  default boolean appliesTo(QualifiedNameable origin) {
    return true;
  }

  /**
   * The classes that will be generated. They are known before any is generated, since sources may
   * already mention them.
   *
   * @param origin the annotated type, the type around an annotated member, or the annotated package
   */
  List<ClassName> generates(QualifiedNameable origin);

  /**
   * What one of those classes will extend or implement, apart from Object. By default nothing that
   * is generated.
   */
  default Optional<ClassName> supertype(QualifiedNameable origin, ClassName generated) {
    return Optional.empty();
  }

  /** What else the user can do if a class of one of those names exists already. */
  default String otherName(QualifiedNameable origin) {
    return "rename " + origin.getSimpleName();
  }

  /** Reads the origin. This is the only step that sees elements. It reports nothing itself. */
  Outcome<M> read(QualifiedNameable origin, Env env);

  /** Renders the classes of {@link #generates}. */
  List<TypeSpec> render(M model);

  /** What the review page shows of it. Called only if there is a review page. */
  List<Topic> describe(QualifiedNameable origin, M model, Env env);
}
