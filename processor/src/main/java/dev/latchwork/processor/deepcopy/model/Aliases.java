package dev.latchwork.processor.deepcopy.model;

import java.util.Optional;

/**
 * Whether an object can be met twice.
 *
 * @param tree whether the class promises that nothing is reached twice
 * @param assertsDisjoint whether that can be asserted
 * @param remembering why the copier has to keep a map of copies for itself; empty where every
 *     object can be met only once
 */
public record Aliases(boolean tree, boolean assertsDisjoint, Optional<String> remembering) {}
