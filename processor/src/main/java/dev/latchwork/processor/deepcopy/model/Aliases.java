package dev.latchwork.processor.deepcopy.model;

import java.util.Optional;

/**
 * Whether an object can be reached twice.
 *
 * @param tree whether the class promises that no object is reached twice
 * @param assertsDisjoint whether an assertion is generated
 * @param remembering why the copier needs its own map of copies; empty if no object can be reached
 *     twice
 */
public record Aliases(boolean tree, boolean assertsDisjoint, Optional<String> remembering) {}
