package dev.latchwork.processor.check;

/** A lambda, a method reference or an anonymous class that does not run where it is written. */
record Function(Body body, Site site) {}
