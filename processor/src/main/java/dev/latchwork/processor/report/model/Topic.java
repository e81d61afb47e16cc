package dev.latchwork.processor.report.model;

/** What a feature shows about an annotated type. */
public sealed interface Topic permits LockMap, CopyTable, PoolSheet {}
