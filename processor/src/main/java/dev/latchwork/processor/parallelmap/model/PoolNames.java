package dev.latchwork.processor.parallelmap.model;

import com.palantir.javapoet.ClassName;
import dev.latchwork.processor.emit.GeneratedNames;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names around a mapped class, which readers keep free and renderers write. */
public final class PoolNames {
  public static final String ANNOTATION = "dev.latchwork.ParallelMap";

  /** The package that generated pools need at run time. */
  public static final String LIBRARY = "dev.latchwork.pools";

  /** Names that the generated methods use themselves. */
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
          // classes whose methods they call: in an expression, a parameter of that name would hide
          // them
          "Arrays",
          "Items",
          "Outcome");

  /** Names that the methods for a distributed method use in addition. */
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

  /** The method that returns the call for one item. */
  public static String call(String stem) {
    return stem + "Call";
  }

  /** The nested class of items that are sent to another machine together. */
  public static String chunk(String stem, boolean zipped) {
    return GeneratedNames.capitalized(stem) + (zipped ? "ZipChunk" : "Chunk");
  }
}
