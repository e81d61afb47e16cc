package dev.latchwork.processor.deepcopy.model;

import dev.latchwork.processor.copy.plan.Recursion;
import java.util.Set;

/**
 * Where copies lead to copies of their own type.
 *
 * @param filled the fields that are set afterwards through which copies are nested without end
 * @param byConstructor whether arguments of the constructor are
 * @param recursion what the copier meets that constructors nest
 * @param fillsLast whether a copy has to be complete before sets and keys of maps are filled
 */
public record Nesting(
    Set<String> filled, boolean byConstructor, Recursion recursion, boolean fillsLast) {}
