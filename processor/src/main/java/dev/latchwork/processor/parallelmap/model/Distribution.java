package dev.latchwork.processor.parallelmap.model;

import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Set;

/**
 * How the items of a method are sent to other machines.
 *
 * @param variables the type variables of the generated class for chunks; a chunk holds one or more
 *     items that are sent together
 * @param lint the lint categories in which javac would warn about the fields of the class for
 *     chunks
 */
public record Distribution(List<TypeVariableName> variables, Set<String> lint) {}
