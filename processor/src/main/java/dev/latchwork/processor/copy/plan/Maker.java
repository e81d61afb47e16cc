package dev.latchwork.processor.copy.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.handle.model.ConstructorHandle;
import java.util.List;

/** How a copy is created, before the fields that are not arguments are set. */
public sealed interface Maker {

  /** A constructor that generated code can call without a handle. */
  record Constructor() implements Maker {}

  /**
   * A private constructor, which is called through a handle.
   *
   * @param parameters the types of its parameters
   */
  record Handle(ConstructorHandle constructor, List<TypeName> parameters) implements Maker {}

  /** A static method of the class that takes the source. */
  record Factory(ClassName owner, String name) implements Maker {}
}
