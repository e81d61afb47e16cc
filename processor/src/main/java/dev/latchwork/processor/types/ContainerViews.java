package dev.latchwork.processor.types;

import java.util.List;

/**
 * The unmodifiable or the synchronized classes of the JDK for one interface. They have no names,
 * only samples.
 *
 * @param constant the name of a constant that lists them
 * @param samples expressions of each class; {@code Collections} and the interface are imported
 * @param wrapper the method of {@code Collections} that makes a copy one of them
 * @param backing what is filled and then wrapped
 */
public record ContainerViews(
    String constant, List<String> samples, String wrapper, ContainerKind backing) {}
