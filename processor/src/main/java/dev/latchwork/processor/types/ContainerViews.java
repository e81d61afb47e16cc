package dev.latchwork.processor.types;

import java.util.List;

/**
 * The unmodifiable classes of the JDK for one interface. They have no names, only samples.
 *
 * @param constant the name of a constant that lists them
 * @param samples expressions of each class; {@code Collections} and the interface are imported
 * @param backing what is filled and then wrapped
 */
public record ContainerViews(String constant, List<String> samples, ContainerKind backing) {}
