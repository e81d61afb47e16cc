package dev.latchwork.sample;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * All that a search found.
 *
 * @param skipped folders that were left out
 * @param sketches one of each content
 * @param near in descending similarity
 * @param hashing how long it took to read the files that were hashed
 * @param whole how long the search took
 */
record Findings(
    GuardedCatalogue catalogue,
    List<Path> skipped,
    List<Sketch> sketches,
    List<NearDuplicate> near,
    Duration hashing,
    Duration whole) {}
