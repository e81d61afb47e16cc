package dev.latchwork.processor.check.code;

/** A lambda, a method reference or an anonymous class that does not run where it is written. */
public record Function(Body body, Site site) {}
