package dev.latchwork.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.diagnostic.Outcome;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * One annotation and what is generated for it.
 *
 * @param <M> the model between reader and renderer: names, strings, enums and records of them,
 *     never an element
 */
public interface Feature<M> {

  /** The qualified name of the annotation that calls for it, on a type or on a member of it. */
  String annotation();

  /**
   * The classes that will be generated for the type, known before anything is: other sources may
   * already mention them.
   */
  List<ClassName> generates(TypeElement type);

  /** Looks at the type; the only step that sees elements. Prints nothing. */
  Outcome<M> read(TypeElement type, Env env);

  /** Writes the classes of {@link #generates}. */
  List<TypeSpec> render(M model);
}
