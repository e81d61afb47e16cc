package dev.latchwork.processor.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/**
 * Objects of one class that call each other while they hold their locks. A method that calls itself
 * through certain fields would never end if those fields led back, so no call comes back through
 * them. Other fields may lead back.
 */
final class Kinship {
  /**
   * A call from one object to another.
   *
   * @param field the field that leads to the other object, if that is known
   * @param recursive whether the called method leads to this call again
   */
  record Link(
      String called, Optional<VariableElement> field, boolean recursive, LockOrder.Step step) {}

  private final List<Link> links = new ArrayList<>();

  void add(Link link) {
    links.add(link);
  }

  /** The first call that may run against another one. */
  Optional<LockOrder.Step> back() {
    Set<VariableElement> forth = forth();
    return links.stream()
        .filter(l -> !(l.recursive && l.field.isEmpty()))
        .filter(l -> l.field.filter(forth::contains).isEmpty())
        .map(Link::step)
        .findFirst();
  }

  /** The fields of the first recursion, and of all recursions that share a field with it. */
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
