package dev.latchwork.processor.handle.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * What a field is looked up by.
 *
 * @param owner the class that declares it
 * @param type its type there, after erasure; empty where generated code cannot name it
 */
public record FieldHandle(ClassName owner, String field, Optional<TypeName> type) {}
