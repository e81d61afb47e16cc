package dev.latchwork.processor.types.known;

import static dev.latchwork.processor.types.known.KnownKinds.same;

import dev.latchwork.processor.types.known.ContainerType.Contents;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A row of {@link KnownContainers} that is not complete yet. */
record ContainerRow(
    String name,
    Contents contents,
    List<ContainerKind> kinds,
    Optional<String> wrapper,
    List<ContainerKind> exact,
    List<ContainerType> narrower,
    List<ContainerViews> views) {

  static ContainerRow row(String name, Contents contents) {
    return new ContainerRow(
        name, contents, List.of(), Optional.empty(), List.of(), List.of(), List.of());
  }

  static ContainerType itself(String name, Contents contents) {
    // an EnumMap that is declared as such can be passed to the copy constructor; an EnumMap that is
    // declared as another type is cloned
    return name.equals("java.util.EnumMap")
        ? row(name, contents).keeping(List.of(same(name))).otherwise(name)
        : row(name, contents).keeping(name).otherwise(name);
  }

  ContainerRow telling(ContainerKind... told) {
    return new ContainerRow(name, contents, List.of(told), wrapper, exact, narrower, views);
  }

  ContainerRow wrapped(String method) {
    return new ContainerRow(name, contents, kinds, Optional.of(method), exact, narrower, views);
  }

  ContainerRow keeping(String... classes) {
    return keeping(Arrays.stream(classes).map(KnownKinds::exact).toList());
  }

  ContainerRow keeping(List<ContainerKind> kept) {
    return new ContainerRow(name, contents, kinds, wrapper, kept, narrower, views);
  }

  ContainerRow keepingToo(ContainerKind kind) {
    return keeping(Stream.concat(exact.stream(), Stream.of(kind)).toList());
  }

  ContainerRow narrower(ContainerType... types) {
    return new ContainerRow(name, contents, kinds, wrapper, exact, List.of(types), views);
  }

  ContainerRow views(ContainerViews... known) {
    return new ContainerRow(name, contents, kinds, wrapper, exact, narrower, List.of(known));
  }

  ContainerType otherwise(String made) {
    return otherwise(same(made));
  }

  ContainerType otherwise(ContainerKind kind) {
    return new ContainerType(name, contents, kinds, kind, wrapper, exact, narrower, views);
  }
}
