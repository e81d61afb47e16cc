package dev.latchwork.processor.copy.plan;

/** A component of a record. */
public record Component(String name, Access access, CopyPlan plan) {}
