package dev.latchwork.processor.types;

import java.util.List;
import java.util.Optional;

/**
 * A collection, map or queue type of the JDK, and how a snapshot of its values is made.
 *
 * @param kinds what is told apart at run time, because another class would lose something
 * @param otherwise the kind of everything else
 * @param wrapper the method of {@code Collections} that makes a snapshot unmodifiable
 */
public record ContainerType(
    String name,
    Contents contents,
    List<ContainerKind> kinds,
    ContainerKind otherwise,
    Optional<String> wrapper) {

  /** The same without a wrapper. */
  public ContainerType modifiable() {
    return new ContainerType(name, contents, kinds, otherwise, Optional.empty());
  }

  /** Whether only the copy shows which wrapper keeps it a list or a set. */
  public boolean wrapsByKind() {
    return name.equals("java.util.Collection");
  }

  /** How the contents of a copy are replaced by copies of themselves. */
  public enum Contents {
    /** In place, by position. */
    LIST,
    /** One by one, into the emptied copy. */
    ELEMENTS,
    /** Values in place; keys into the emptied copy. */
    ENTRIES
  }
}
