package dev.latchwork.benchmarks.report;

import java.util.List;
import java.util.Locale;

/** Decides whether the figures of a row meet their target. */
final class Targets {
  /** The factor by which two runs of the same code may differ on a shared machine. */
  static final double NOISE = 1.1;

  /** The most bytes of a map call that may be allocated besides the array of results. */
  private static final double BYTES_OF_A_MAP = 4_096;

  private Targets() {}

  static Verdict asByHand(Row row) {
    return new Verdict(
        ratio(row.ratio("ours", "by hand")), "1.00 × by hand", row.isAsFast("ours", "by hand"));
  }

  static Verdict asByHandInBytesToo(Row row) {
    return new Verdict(
        ratio(row.ratio("ours", "by hand")),
        "1.00 × by hand, time and bytes",
        row.isAsFast("ours", "by hand") && row.isAsSmall("ours", "by hand"));
  }

  static Verdict aheadOfThoseWhoKeepAliases(Row row) {
    List<String> peers = List.of("Kryo, references", "Fory, references", "cloning");
    double best = peers.stream().filter(row::has).mapToDouble(row::nanos).min().orElse(Double.NaN);
    double ours = row.nanos("ours");
    return new Verdict(
        ratio(row.ratio("ours", "by hand")),
        "faster than *Kryo, references*, than *Fory, references* and than *cloning*",
        Double.isNaN(best) || ours < best);
  }

  static Verdict fastest(Row row) {
    double best =
        row.measured().values().stream()
            .filter(m -> !m.contender().equals("ours"))
            .mapToDouble(Measurement::nanos)
            .min()
            .orElse(Double.NaN);
    double ratio = row.nanos("ours") / best;
    return new Verdict(ratio(ratio), "1.00 × the fastest", ratio <= NOISE);
  }

  static Verdict reads(Row row) {
    boolean alone = row.name().startsWith("reads alone");
    double lombok = row.ratio("ours", "Lombok @Locked.Read");
    double stamped = row.ratio("ours", "StampedLock by hand");
    double unguarded = row.ratio("ours", "unguarded");
    boolean met =
        lombok <= (alone ? 0.02 : 0.25)
            && row.isAsFast("ours", "StampedLock by hand")
            && (!alone || unguarded <= 1.5);
    return new Verdict(
        String.format(
            Locale.ROOT,
            "%.2g × Lombok @Locked.Read, %.2f × StampedLock by hand, %.2f × unguarded",
            lombok,
            stamped,
            unguarded),
        alone
            ? "≤ 0.02 × Lombok @Locked.Read, 1.00 × StampedLock by hand, ≤ 1.50 × unguarded"
            : "≤ 0.25 × Lombok @Locked.Read, 1.00 × StampedLock by hand",
        met);
  }

  static Verdict ofTheCeiling(Row row, double share) {
    double reached = row.ratio("ceiling", "ours");
    return new Verdict(
        String.format(Locale.ROOT, "%.1f %%", 100 * reached),
        String.format(Locale.ROOT, "≥ %.0f %% of the ceiling", 100 * share),
        reached >= share);
  }

  /**
   * Demands that mapping a million items allocates only the array of results: eight million bytes.
   */
  static Verdict onlyTheResults(Row row) {
    double ratio = row.ratio("ours", "loop");
    if (!row.name().startsWith("1000000")) {
      return new Verdict(ratio(ratio), "", true);
    }
    return new Verdict(
        ratio(ratio),
        "no bytes but the array of results",
        row.bytes("ours") <= 8e6 + BYTES_OF_A_MAP);
  }

  /**
   * Returns how many nanoseconds an item has to take for mapping in parallel to be as fast as a
   * loop.
   */
  static double breakEven(List<Row> rows, String contender) {
    double before = Double.NaN;
    double itemBefore = 0;
    for (Row row : rows.stream().filter(r -> r.name().startsWith("10000 ")).toList()) {
      double item = row.nanos("loop") / 10_000;
      double ratio = row.ratio(contender, "loop");
      if (ratio <= 1) {
        return Double.isNaN(before)
            ? item
            : itemBefore + (item - itemBefore) * (before - 1) / (before - ratio);
      }
      before = ratio;
      itemBefore = item;
    }
    return Double.POSITIVE_INFINITY;
  }

  private static String ratio(double ratio) {
    return Double.isNaN(ratio) ? "" : String.format(Locale.ROOT, "%.2f", ratio);
  }
}
