package dev.latchwork.processor.report.model;

import java.util.List;

/** What the review page shows about an annotated type or package for one feature. */
public sealed interface Topic permits LockMap, CopyTable, PoolSheet {

  /** Returns what the source claims and Latchwork does not check. */
  List<Claim> claims();
}
