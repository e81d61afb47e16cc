package dev.latchwork.processor.check;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * A name that stands for the same object wherever it is written: {@code this}, a variable or a
 * class, and from there by fields and methods without arguments.
 */
record Ref(Root root, Element start, List<Element> steps) {

  /** What it starts from. */
  enum Root {
    SELF,
    VARIABLE,
    CLASS
  }

  /** {@code this} of the class, written or not. */
  static Ref self(TypeElement type) {
    return new Ref(Root.SELF, type, List.of());
  }

  /** A parameter, a local variable or a static field. */
  static Ref variable(Element variable) {
    return new Ref(Root.VARIABLE, variable, List.of());
  }

  /** The class literal. */
  static Ref type(TypeElement type) {
    return new Ref(Root.CLASS, type, List.of());
  }

  Ref then(Element step) {
    List<Element> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Ref(root, start, List.copyOf(longer));
  }

  /** Whether it is {@code this}, and nothing that is reached from there. */
  boolean isSelf() {
    return root == Root.SELF && steps.isEmpty();
  }

  boolean startsAtSelf() {
    return root == Root.SELF;
  }

  /** The last field or method, or what it starts from. */
  Element last() {
    return steps.isEmpty() ? start : steps.get(steps.size() - 1);
  }

  /** The same without its last step. */
  Ref parent() {
    return new Ref(root, start, steps.subList(0, steps.size() - 1));
  }

  /** The same steps from another start. */
  Ref from(Ref other) {
    List<Element> all = new ArrayList<>(other.steps);
    all.addAll(steps);
    return new Ref(other.root, other.start, List.copyOf(all));
  }
}
