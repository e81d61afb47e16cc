package dev.latchwork.processor.deepcopy.model;

import dev.latchwork.processor.copy.plan.Recursion;
import java.util.Set;

/**
 * Where copies lead to copies of their own type.
 *
 * @param filled the fields that are set after construction and lead back to the type, so that
 *     copies nest without limit
 * @param byConstructor whether arguments of the constructor lead back to the type, so that copies
 *     nest without limit
 * @param recursion where the constructors of types that the copier reaches nest copies without
 *     limit
 * @param fillsLast whether some containers, such as sets and maps, are filled only when the rest of
 *     the copy is complete
 */
public record Nesting(
    Set<String> filled, boolean byConstructor, Recursion recursion, boolean fillsLast) {}
