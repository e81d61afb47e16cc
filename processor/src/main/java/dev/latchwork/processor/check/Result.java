package dev.latchwork.processor.check;

import javax.lang.model.element.VariableElement;

/**
 * A field that a method returns.
 *
 * @param view whether it is a view of it that is returned
 */
record Result(VariableElement field, boolean view, Site site) {}
