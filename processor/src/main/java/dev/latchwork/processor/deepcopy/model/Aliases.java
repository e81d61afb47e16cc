package dev.latchwork.processor.deepcopy.model;

import java.util.Optional;

/**
 * Whether a copier can reach the same object twice.
 *
 * @param tree whether the class promises that no object is reached twice
 * @param assertsDisjoint true if the copier gets a method that compares the parts of two objects
 * @param remembering the reason why {@code copy(source)} creates a map for the copies; empty if it
 *     needs no map
 * @param many whether the number of copies depends on more than the sizes of the containers that
 *     the object itself holds
 */
public record Aliases(
    boolean tree, boolean assertsDisjoint, Optional<String> remembering, boolean many) {}
