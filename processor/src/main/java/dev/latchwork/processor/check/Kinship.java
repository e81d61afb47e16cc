package dev.latchwork.processor.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/**
 * Objects of one class that call each other under their locks. A method that calls itself on what
 * some fields lead to would never end if they led back, so nobody comes that way against it. Other
 * fields may lead back.
 */
final class Kinship {
  /**
   * A call from one object to another.
   *
   * @param field the one that leads there, where that can be seen
   * @param recursive whether the called method comes to this call again
   */
  record Link(
      String called, Optional<VariableElement> field, boolean recursive, LockOrder.Step step) {}

  private final List<Link> links = new ArrayList<>();

  void add(Link link) {
    links.add(link);
  }

  /** The first call that may come back on the way of another. */
  Optional<LockOrder.Step> back() {
    Set<VariableElement> forth = forth();
    return links.stream()
        .filter(l -> !(l.recursive && l.field.isEmpty()))
        .filter(l -> l.field.filter(forth::contains).isEmpty())
        .map(Link::step)
        .findFirst();
  }

  /** The fields of the first recursion, and of all that have one of them in common. */
  private Set<VariableElement> forth() {
    List<Link> recursions = links.stream().filter(l -> l.recursive && l.field.isPresent()).toList();
    Set<VariableElement> forth = new HashSet<>();
    recursions.stream().limit(1).forEach(l -> forth.add(l.field.orElseThrow()));
    boolean more = !forth.isEmpty();
    while (more) {
      Set<String> methods = new HashSet<>();
      recursions.stream()
          .filter(l -> forth.contains(l.field.orElseThrow()))
          .forEach(l -> methods.add(l.called));
      more =
          recursions.stream()
              .filter(l -> methods.contains(l.called))
              .map(l -> forth.add(l.field.orElseThrow()))
              .reduce(false, Boolean::logicalOr);
    }
    return forth;
  }
}
