package dev.latchwork.processor.handle.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * What identifies a constructor in a lookup.
 *
 * @param parameters the types of the parameters after erasure
 */
public record ConstructorHandle(ClassName owner, List<TypeName> parameters) {}
