package dev.latchwork.processor.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/**
 * The calls that objects of one class make to each other while they hold their locks. A method that
 * calls itself on the object in a field such as {@code next} would never end if the field led back
 * to the first object, so it is assumed that such fields do not lead back. Other fields may lead
 * back.
 */
final class Kinship {
  /**
   * A call from one object to another of the same class, while the first holds its lock.
   *
   * @param called the name of the called method
   * @param field the field that leads to the other object, if known
   * @param recursive whether the called method leads to this call again
   */
  record Link(
      String called, Optional<VariableElement> field, boolean recursive, LockOrder.Step step) {}

  private final List<Link> links = new ArrayList<>();

  void add(Link link) {
    links.add(link);
  }

  /**
   * Returns the first call that may go from the second object of another call back to the first
   * one. Two threads that make these two calls may wait for each other.
   */
  Optional<LockOrder.Step> back() {
    Set<VariableElement> forth = forth();
    return links.stream()
        .filter(l -> !(l.recursive && l.field.isEmpty()))
        .filter(l -> l.field.filter(forth::contains).isEmpty())
        .map(Link::step)
        .findFirst();
  }

  /**
   * Returns the fields that are assumed not to lead back: the field of the first recursion, and the
   * fields of all recursions that are connected to it by the name of a called method or by a field.
   */
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
