package dev.latchwork.processor.check.code;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * A name for an object: {@code this}, a variable, a class literal or a call of a static method,
 * followed by fields and by calls without arguments. Two expressions with the same path are taken
 * to refer to the same object.
 *
 * @param definition for a variable with several values, the tree that gives it the value meant
 *     here; empty if there is only one value, or if it is the value that a caller passed for a
 *     parameter
 */
public record AccessPath(Root root, Element start, Optional<Tree> definition, List<Element> steps) {

  /** What the path starts with: {@code this}, a variable or static method, or a class literal. */
  public enum Root {
    SELF,
    VARIABLE,
    CLASS
  }

  /** Returns the path of the class's {@code this}, whether it is written or implied. */
  public static AccessPath self(TypeElement type) {
    return new AccessPath(Root.SELF, type, Optional.empty(), List.of());
  }

  /**
   * Returns the path of a parameter, a local variable, a static field, or a call of a static
   * method.
   */
  public static AccessPath variable(Element variable) {
    return new AccessPath(Root.VARIABLE, variable, Optional.empty(), List.of());
  }

  /** Returns the path of the value that a variable or field gets at the given tree. */
  public static AccessPath value(Element variable, Tree definition) {
    return new AccessPath(Root.VARIABLE, variable, Optional.of(definition), List.of());
  }

  /** Returns the path of the class literal of the type. */
  public static AccessPath type(TypeElement type) {
    return new AccessPath(Root.CLASS, type, Optional.empty(), List.of());
  }

  public AccessPath then(Element step) {
    List<Element> longer = new ArrayList<>(steps);
    longer.add(step);
    return new AccessPath(root, start, definition, List.copyOf(longer));
  }

  /** Returns whether the path is {@code this} itself. */
  public boolean isSelf() {
    return root == Root.SELF && steps.isEmpty();
  }

  public boolean startsAtSelf() {
    return root == Root.SELF;
  }

  /** Returns the last field or method of the path, or the start of the path if it has no steps. */
  public Element last() {
    return steps.isEmpty() ? start : steps.get(steps.size() - 1);
  }

  /** Returns this path without its last step. The path must have a step. */
  public AccessPath parent() {
    return new AccessPath(root, start, definition, steps.subList(0, steps.size() - 1));
  }

  /** Returns a path that begins with the other path and continues with the steps of this path. */
  public AccessPath from(AccessPath other) {
    List<Element> all = new ArrayList<>(other.steps);
    all.addAll(steps);
    return new AccessPath(other.root, other.start, other.definition, List.copyOf(all));
  }

  /**
   * Returns whether the path starts at a parameter that still has the value passed by the caller.
   */
  public boolean isFromParameter() {
    return root == Root.VARIABLE
        && definition.isEmpty()
        && start.getKind() == ElementKind.PARAMETER;
  }

  /** Returns whether the other path equals this one or extends it. */
  public boolean leadsTo(AccessPath other) {
    return root == other.root
        && start.equals(other.start)
        && definition.equals(other.definition)
        && other.steps.size() >= steps.size()
        && other.steps.subList(0, steps.size()).equals(steps);
  }

  /**
   * Returns this path with {@code beginning} replaced by {@code name}. A path that does not start
   * with {@code beginning} is returned unchanged.
   */
  public AccessPath renamed(AccessPath beginning, AccessPath name) {
    return beginning.leadsTo(this)
        ? new AccessPath(
                root, start, definition, steps.subList(beginning.steps.size(), steps.size()))
            .from(name)
        : this;
  }
}
