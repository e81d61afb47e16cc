package dev.latchwork.processor.types.known;

import java.util.List;
import java.util.Optional;

/**
 * The unmodifiable or the synchronized classes of the JDK for one interface. They have no names,
 * only samples.
 *
 * @param constant the name of a constant that lists them
 * @param samples expressions of each class; {@code Collections} and the interface are imported
 * @param wrapper the method of {@code Collections} that makes a copy one of them
 * @param backing what is filled and then wrapped
 * @param taken the interface that the wrapper takes, which what is backed so always is
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
