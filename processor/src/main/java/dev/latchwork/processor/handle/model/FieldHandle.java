package dev.latchwork.processor.handle.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * What identifies a field in a lookup.
 *
 * @param owner the class that declares the field
 * @param type the field's declared type after erasure; empty if generated code cannot name it
 */
public record FieldHandle(ClassName owner, String field, Optional<TypeName> type) {}
