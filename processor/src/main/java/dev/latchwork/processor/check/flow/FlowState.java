package dev.latchwork.processor.check.flow;

import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.HeldLock;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;

/**
 * What is known at a place of the walk.
 *
 * @param values what local variables stand for
 * @param outcomes what local variables tell about locks
 */
record FlowState(
    Set<HeldLock> held, Map<Element, AccessPath> values, Map<Element, Outcome> outcomes) {}
