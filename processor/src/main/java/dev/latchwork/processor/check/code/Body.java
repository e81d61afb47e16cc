package dev.latchwork.processor.check.code;

import com.sun.source.tree.Tree;
import dev.latchwork.processor.diagnostic.Show;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Code that runs as a unit: a method, a constructor, an initializer, or a function that runs later.
 * A function (a lambda, a method reference or an anonymous class) that runs where it is written is
 * part of the enclosing body.
 *
 * @param type the class that declares the method, constructor or initializer; for a function, the
 *     class of the enclosing body
 * @param method the method or constructor; for a function, that of the enclosing body; empty for
 *     initializers
 * @param fate when a function runs; {@link Escape#AT_ONCE} for any other code
 * @param around for a function, the enclosing body
 */
public record Body(
    Kind kind,
    Tree tree,
    TypeElement type,
    Optional<ExecutableElement> method,
    Escape fate,
    Optional<Body> around) {

  /** The kind of code. */
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

  /**
   * Returns whether the body is a constructor or an initializer. As a rule, no other thread has the
   * object or class yet while such a body runs.
   */
  public boolean constructs() {
    return kind == Kind.CONSTRUCTOR || kind == Kind.INITIALIZER;
  }

  /** The body as messages name it: by its method or constructor, or else by its class. */
  public String shown() {
    return method.map(Show::member).orElse(type.getSimpleName().toString());
  }

  /** Returns whether the other body is the same code. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Body body && tree == body.tree;
  }

  @Override
  public int hashCode() {
    return tree.hashCode();
  }

  boolean isMethod(ExecutableElement other) {
    return kind == Kind.METHOD && method.filter(other::equals).isPresent();
  }
}
