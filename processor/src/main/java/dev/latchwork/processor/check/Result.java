package dev.latchwork.processor.check;

/**
 * Something of a field that is returned.
 *
 * @param ofAction whether by an action that runs under a lock, rather than by the method
 */
record Result(Views.View view, boolean ofAction, Site site) {}
