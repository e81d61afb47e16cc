package dev.latchwork.processor.check.flow;

import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.HeldLock;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;

/**
 * What is known about locks and variables at one point of the code.
 *
 * @param values the current values of the local variables that are aliases or have more than one
 *     value
 * @param outcomes for local variables such as {@code boolean locked = lock.tryLock()}, which locks
 *     are held if the variable is true, and which if it is false
 */
record FlowState(
    Set<HeldLock> held, Map<Element, AccessPath> values, Map<Element, Outcome> outcomes) {

  AccessPath current(Element variable) {
    return values.getOrDefault(variable, AccessPath.variable(variable));
  }
}
