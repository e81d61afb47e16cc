package dev.latchwork.processor.handle.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/**
 * What a field is looked up by.
 *
 * @param owner the class that declares it
 * @param type its type there, after erasure
 */
public record FieldHandle(ClassName owner, String field, TypeName type) {}
