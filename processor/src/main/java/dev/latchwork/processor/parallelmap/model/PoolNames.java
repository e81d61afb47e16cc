package dev.latchwork.processor.parallelmap.model;

import com.palantir.javapoet.ClassName;
import dev.latchwork.processor.emit.GeneratedNames;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names that generated pools use. Renderers write them, and readers make sure that no parameter
 * of a generated method has a name in {@link #TAKEN}.
 */
public final class PoolNames {
  public static final String ANNOTATION = "dev.latchwork.ParallelMap";

  /** The package that generated pools need at run time. */
  public static final String LIBRARY = "dev.latchwork.pools";

  /** Names that the generated methods use and that their parameters must therefore not have. */
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

  /**
   * The names in {@link #TAKEN}, and those that only the generated code for distributed methods
   * uses.
   */
  public static final Set<String> TAKEN_IF_DISTRIBUTED =
      Stream.concat(
              TAKEN.stream(),
              Stream.of("cluster", "here", "there", "step", "result", "serialVersionUID"))
          .collect(Collectors.toUnmodifiableSet());

  private PoolNames() {}

  /** Returns whether a nested class of a pool may have the name, so that no type variable may. */
  public static boolean isOfNestedClass(String name) {
    return name.equals("Builder") || name.equals("Builder_") || name.endsWith("Chunk");
  }

  /**
   * Returns {@code ThumbnailsPool} for {@code Thumbnails}, and {@code Shop_ThumbnailsPool} for a
   * nested class {@code Shop.Thumbnails}.
   */
  public static ClassName pool(ClassName mapped) {
    return ClassName.get(mapped.packageName(), String.join("_", mapped.simpleNames()) + "Pool");
  }

  /** Returns the name of the generated method that returns the function to call for one item. */
  public static String call(String stem) {
    return stem + "Call";
  }

  /**
   * Returns the name of the nested class for chunks. A chunk holds one or more items that are sent
   * to another machine together.
   */
  public static String chunk(String stem, boolean zipped) {
    return GeneratedNames.capitalized(stem) + (zipped ? "ZipChunk" : "Chunk");
  }
}
