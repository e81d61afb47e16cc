package dev.latchwork.processor.report;

/** What a feature has to show of an annotated type. */
public sealed interface Topic permits LockMap, CopyTable, PoolSheet {}
