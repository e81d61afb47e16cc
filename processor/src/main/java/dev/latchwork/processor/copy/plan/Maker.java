package dev.latchwork.processor.copy.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.handle.model.ConstructorHandle;
import java.util.List;

/**
 * How a copy is created. Fields that are copied, but not as arguments of a constructor, are set
 * afterwards.
 */
public sealed interface Maker {

  /** A constructor that generated code can call without a handle. */
  record Constructor() implements Maker {}

  /**
   * A private constructor, which is called through a handle.
   *
   * @param parameters the types of its parameters
   */
  record Handle(ConstructorHandle constructor, List<TypeName> parameters) implements Maker {}

  /** A static method of the class, which is called with the source. */
  record Factory(ClassName owner, String name) implements Maker {}
}
