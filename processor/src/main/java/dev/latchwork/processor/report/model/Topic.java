package dev.latchwork.processor.report.model;

/** What a feature has to show of an annotated type. */
public sealed interface Topic permits LockMap, CopyTable, PoolSheet {}
