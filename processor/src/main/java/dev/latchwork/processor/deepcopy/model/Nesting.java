package dev.latchwork.processor.deepcopy.model;

import dev.latchwork.processor.copy.plan.Recursion;
import java.util.Set;

/**
 * Where copies lead to copies of their own type.
 *
 * @param filled the fields set afterwards through which copies are nested without limit
 * @param byConstructor whether constructor arguments nest copies without limit
 * @param recursion the types that the copier reaches and that constructors nest
 * @param fillsLast whether sets and keys of maps are filled only when the copy is complete
 */
public record Nesting(
    Set<String> filled, boolean byConstructor, Recursion recursion, boolean fillsLast) {}
