package dev.latchwork.processor.parallelmap.model;

import com.palantir.javapoet.ClassName;
import dev.latchwork.processor.emit.GeneratedNames;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names that generated pools use. Renderers write them, and readers keep parameters from having
 * the same names.
 */
public final class PoolNames {
  public static final String ANNOTATION = "dev.latchwork.ParallelMap";

  /** The package that generated pools need at run time. */
  public static final String LIBRARY = "dev.latchwork.pools";

  /** Names that the generated methods use, so that their parameters cannot have them. */
  public static final Set<String> TAKEN =
      Set.of(
          "target",
          "engine",
          "cpu",
          "io",
          "items",
          "item",
          "source",
          "results",
          "outcomes",
          "range",
          "i",
          "failure",
          // classes whose methods are called: a parameter with the same name would hide the class
          "Arrays",
          "Items",
          "Outcome");

  /** The same, and the names that only the generated methods for a distributed method use. */
  public static final Set<String> TAKEN_IF_DISTRIBUTED =
      Stream.concat(
              TAKEN.stream(),
              Stream.of("cluster", "here", "there", "step", "result", "serialVersionUID"))
          .collect(Collectors.toUnmodifiableSet());

  private PoolNames() {}

  /** {@code ThumbnailsPool} for {@code Thumbnails}. */
  public static ClassName pool(ClassName mapped) {
    return ClassName.get(mapped.packageName(), String.join("_", mapped.simpleNames()) + "Pool");
  }

  /** The name of the generated method that returns the call for one item. */
  public static String call(String stem) {
    return stem + "Call";
  }

  /**
   * The name of the nested class whose objects hold the items that are sent to another machine
   * together.
   */
  public static String chunk(String stem, boolean zipped) {
    return GeneratedNames.capitalized(stem) + (zipped ? "ZipChunk" : "Chunk");
  }
}
