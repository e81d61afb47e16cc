package dev.latchwork.processor.types.known;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The collections, maps and queues that Latchwork can copy, by their names. */
public final class KnownContainers {
  private KnownContainers() {}

  public static final Map<String, ContainerType> ALL =
      Stream.concat(
              Stream.of(KnownCollections.all(), KnownMaps.all(), KnownQueues.all())
                  .flatMap(List::stream),
              KnownContainerClasses.all())
          .collect(Collectors.toUnmodifiableMap(ContainerType::name, Function.identity()));
}
