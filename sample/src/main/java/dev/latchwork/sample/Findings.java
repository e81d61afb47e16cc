package dev.latchwork.sample;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Everything that a search found.
 *
 * @param skipped the folders that were left out
 * @param sketches one sketch for each content
 * @param near the similar texts, most similar first
 * @param hashing how long it took to read the files that were hashed
 * @param whole how long the whole search took
 */
record Findings(
    GuardedCatalogue catalogue,
    List<Path> skipped,
    List<Sketch> sketches,
    List<NearDuplicate> near,
    Duration hashing,
    Duration whole) {}
