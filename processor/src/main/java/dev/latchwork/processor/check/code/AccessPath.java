package dev.latchwork.processor.check.code;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * A name that stands for the same object wherever it is written: {@code this}, a variable or a
 * class, and from there by fields and methods without arguments.
 *
 * @param definition of a variable that is given several values, the place that gave it this one;
 *     empty for the only one, or for what a parameter was given by the caller
 */
public record AccessPath(Root root, Element start, Optional<Tree> definition, List<Element> steps) {

  /** What it starts from. */
  public enum Root {
    SELF,
    VARIABLE,
    CLASS
  }

  /** {@code this} of the class, written or not. */
  public static AccessPath self(TypeElement type) {
    return new AccessPath(Root.SELF, type, Optional.empty(), List.of());
  }

  /** A parameter, a local variable or a static field. */
  public static AccessPath variable(Element variable) {
    return new AccessPath(Root.VARIABLE, variable, Optional.empty(), List.of());
  }

  /** What a variable, or a field that is assigned, holds from the place on. */
  public static AccessPath value(Element variable, Tree definition) {
    return new AccessPath(Root.VARIABLE, variable, Optional.of(definition), List.of());
  }

  /** The class literal. */
  public static AccessPath type(TypeElement type) {
    return new AccessPath(Root.CLASS, type, Optional.empty(), List.of());
  }

  public AccessPath then(Element step) {
    List<Element> longer = new ArrayList<>(steps);
    longer.add(step);
    return new AccessPath(root, start, definition, List.copyOf(longer));
  }

  /** Whether it is {@code this}, and nothing that is reached from there. */
  public boolean isSelf() {
    return root == Root.SELF && steps.isEmpty();
  }

  public boolean startsAtSelf() {
    return root == Root.SELF;
  }

  /** The last field or method, or what it starts from. */
  public Element last() {
    return steps.isEmpty() ? start : steps.get(steps.size() - 1);
  }

  /** The same without its last step. */
  public AccessPath parent() {
    return new AccessPath(root, start, definition, steps.subList(0, steps.size() - 1));
  }

  /** The same steps from another start. */
  public AccessPath from(AccessPath other) {
    List<Element> all = new ArrayList<>(other.steps);
    all.addAll(steps);
    return new AccessPath(other.root, other.start, other.definition, List.copyOf(all));
  }

  /** The parameter that it is reached from, as the caller gave it. */
  public boolean isFromParameter() {
    return root == Root.VARIABLE
        && definition.isEmpty()
        && start.getKind() == ElementKind.PARAMETER;
  }

  /** Whether the other is reached from it, or is it. */
  public boolean leadsTo(AccessPath other) {
    return root == other.root
        && start.equals(other.start)
        && definition.equals(other.definition)
        && other.steps.size() >= steps.size()
        && other.steps.subList(0, steps.size()).equals(steps);
  }

  /** The same from what is now another name for the beginning of it. */
  public AccessPath renamed(AccessPath beginning, AccessPath name) {
    return beginning.leadsTo(this)
        ? new AccessPath(
                root, start, definition, steps.subList(beginning.steps.size(), steps.size()))
            .from(name)
        : this;
  }
}
