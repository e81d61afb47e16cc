package dev.latchwork.processor.deepcopy;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.copy.CopyPlan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * A copier to generate.
 *
 * @param type the type, with its type variables
 * @param access that of the copier and its methods
 * @param immutable whether nothing of it can change, so that it is its own copy
 * @param open whether values may be of a subclass, which is not copied
 * @param arguments what the constructor gets
 * @param assigned what is set afterwards
 * @param remembering why the copier has to keep a map of copies for itself; empty where every
 *     object can be met only once
 * @param lint what javac would warn of
 */
record DeepCopyModel(
    ClassName copier,
    ClassName rawType,
    TypeName type,
    List<TypeVariableName> typeVariables,
    Set<Modifier> access,
    boolean immutable,
    boolean open,
    List<Part> arguments,
    List<Part> assigned,
    Optional<String> remembering,
    Set<String> lint) {

  Stream<Part> parts() {
    return Stream.concat(arguments.stream(), assigned.stream());
  }

  /**
   * One field.
   *
   * @param label the field as messages name it
   * @param read how it is read, such as {@code source.getLines()}
   */
  record Part(String label, String read, Value value, Target target) {}

  /** What the copy gets for a field. */
  sealed interface Value {

    /** Whether it is made without meeting an object that has to be remembered. */
    default boolean isPlain() {
      return true;
    }

    record Copied(CopyPlan plan) implements Value {
      @Override
      public boolean isPlain() {
        return plan.isSame();
      }
    }

    record Null() implements Value {}

    /**
     * What a method of the class returns for it: {@code source.renewed} or {@code Order.renewed}.
     */
    record Returned(String method) implements Value {}
  }

  /** Where it goes. */
  sealed interface Target {

    record Argument() implements Target {}

    /** A field of {@code copy}, such as {@code copy.lines}. */
    record Field(String expression) implements Target {}

    /** A method of {@code copy}. */
    record Setter(String method) implements Target {}

    /** A container that the copy's own constructor made, such as {@code copy.lines}. */
    record Refill(String expression) implements Target {}
  }
}
