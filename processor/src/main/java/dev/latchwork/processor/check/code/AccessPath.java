package dev.latchwork.processor.check.code;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * A name that stands for the same object wherever it is written: {@code this}, a variable or a
 * class, and from there by fields and methods without arguments.
 */
public record AccessPath(Root root, Element start, List<Element> steps) {

  /** What it starts from. */
  public enum Root {
    SELF,
    VARIABLE,
    CLASS
  }

  /** {@code this} of the class, written or not. */
  public static AccessPath self(TypeElement type) {
    return new AccessPath(Root.SELF, type, List.of());
  }

  /** A parameter, a local variable or a static field. */
  public static AccessPath variable(Element variable) {
    return new AccessPath(Root.VARIABLE, variable, List.of());
  }

  /** The class literal. */
  public static AccessPath type(TypeElement type) {
    return new AccessPath(Root.CLASS, type, List.of());
  }

  public AccessPath then(Element step) {
    List<Element> longer = new ArrayList<>(steps);
    longer.add(step);
    return new AccessPath(root, start, List.copyOf(longer));
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
  AccessPath parent() {
    return new AccessPath(root, start, steps.subList(0, steps.size() - 1));
  }

  /** The same steps from another start. */
  public AccessPath from(AccessPath other) {
    List<Element> all = new ArrayList<>(other.steps);
    all.addAll(steps);
    return new AccessPath(other.root, other.start, List.copyOf(all));
  }
}
