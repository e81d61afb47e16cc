package dev.latchwork.processor.report.model;

import java.util.List;

/** What a feature shows about an annotated type. */
public sealed interface Topic permits LockMap, CopyTable, PoolSheet {

  /** What the source claims and nothing checks. */
  List<Claim> claims();
}
