package dev.latchwork.processor.types.known;

import java.util.List;
import java.util.Optional;

/**
 * The unmodifiable or synchronized classes of the JDK for one interface. They cannot be named, so
 * generated code gets them from sample objects.
 *
 * @param constant the name of the generated constant that holds the classes
 * @param samples for each class, an expression that creates an object of it; all classes that the
 *     expression names are in {@code java.util}
 * @param wrapper the method of {@code Collections} that wraps a copy
 * @param backing the class that is filled and then wrapped
 * @param taken the type of the wrapper's parameter, an interface that the backing class implements;
 *     empty if that is the interface whose views these are
 */
public record ContainerViews(
    String constant,
    List<String> samples,
    String wrapper,
    ContainerKind backing,
    Optional<String> taken) {

  ContainerViews(String constant, List<String> samples, String wrapper, ContainerKind backing) {
    this(constant, samples, wrapper, backing, Optional.empty());
  }

  ContainerViews(
      String constant, List<String> samples, String wrapper, ContainerKind backing, String taken) {
    this(constant, samples, wrapper, backing, Optional.of(taken));
  }
}
