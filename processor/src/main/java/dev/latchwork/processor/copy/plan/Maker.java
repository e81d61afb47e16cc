package dev.latchwork.processor.copy.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.handle.model.ConstructorHandle;
import java.util.List;

/** The way to create a new object from the arguments among its parts. */
public sealed interface Maker {

  /** A constructor that the package can see. */
  record Constructor() implements Maker {}

  /**
   * A private constructor.
   *
   * @param parameters their types
   */
  record Handle(ConstructorHandle constructor, List<TypeName> parameters) implements Maker {}

  /** A static method of the class, which takes the source. */
  record Factory(ClassName owner, String name) implements Maker {}
}
