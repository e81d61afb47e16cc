package dev.latchwork.processor.check.code;

import com.sun.source.tree.Tree;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Code that runs as one: a method, a constructor, an initializer, or a function that does not run
 * where it is written. A function that runs at once is part of the body around it.
 *
 * @param type the class of the method, or the one that a function is written in
 * @param method empty for initializers; of a function the method around it
 * @param fate of a function
 * @param around of a function, the body that it is written in
 */
public record Body(
    Kind kind,
    Tree tree,
    TypeElement type,
    Optional<ExecutableElement> method,
    Escape fate,
    Optional<Body> around) {

  /** What it is. */
  public enum Kind {
    METHOD,
    CONSTRUCTOR,
    INITIALIZER,
    FUNCTION
  }

  public static Body function(Tree tree, Body around, Escape fate) {
    return new Body(Kind.FUNCTION, tree, around.type, around.method, fate, Optional.of(around));
  }

  public boolean isFunction() {
    return kind == Kind.FUNCTION;
  }

  /** Whether nobody else can have the object yet. */
  public boolean constructs() {
    return kind == Kind.CONSTRUCTOR || kind == Kind.INITIALIZER;
  }

  boolean isMethod(ExecutableElement other) {
    return kind == Kind.METHOD && method.filter(other::equals).isPresent();
  }
}
