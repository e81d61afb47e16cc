package dev.latchwork.processor.copy.plan;

/** A component of a record, read by its accessor. */
public record Component(String name, CopyPlan plan) {}
