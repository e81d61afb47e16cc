package topics;

import dev.latchwork.DeepCopy;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a set of a sealed type holds may be a record that holds such a set. */
@DeepCopy
record Drawing(Set<Shape> shapes, Map<Outline, String> names) {

  sealed interface Shape permits Outline, Text {}

  sealed interface Outline extends Shape permits Polygon {}

  /** Leads back to either container. */
  record Polygon(int[] corners, Set<Shape> inside, List<Map<Outline, String>> legends)
      implements Outline {}

  record Text(String text) implements Shape {}

  /** A record that leads back only by way of another permitted subtype. */
  @DeepCopy
  record Album(Set<Page> pages) {}

  sealed interface Page permits Spread, Photo {}

  record Spread(Page left, Page right) implements Page {}

  record Photo(int[] pixels, Set<Page> copies) implements Page {}

  /** Its shapes are hashed by their names: nothing leads back. */
  @DeepCopy
  record Plan(Set<Named> parts) {}

  sealed interface Named permits Part {}

  record Part(String name, Set<Named> parts) implements Named {
    @Override
    public int hashCode() {
      return name.hashCode();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Part part && part.name.equals(name);
    }
  }

  /** Nor do these hold a set of their own kind. */
  @DeepCopy
  record Legend(Set<Sign> signs) {}

  sealed interface Sign permits Arrow, Dot {}

  record Arrow(int[] ends, List<Sign> along) implements Sign {}

  record Dot(int[] place) implements Sign {}

  /** The hash code of an entry or list is that of what it holds. */
  @DeepCopy
  record Glossary(Set<Map.Entry<String, Term>> terms, Map<List<Term>, String> groups) {}

  record Term(int[] places, Set<Map.Entry<String, Term>> related, Map<List<Term>, String> groups) {}

  /** That of an array is not. */
  @DeepCopy
  record Index(Set<Leaf[]> leaves) {}

  record Leaf(int[] places, Set<Leaf[]> next) {}
}
