package topics;

import dev.latchwork.DeepCopy;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Its hash code is that of its sets, which is that of the topics in them. */
@DeepCopy
record Topic(String name, Set<Topic> related, Map<String, Set<Topic>> byLanguage, Page page) {

  /** Hashed by its text: what it holds does not matter. */
  @DeepCopy
  record Page(String text, Set<Page> links) {
    @Override
    public int hashCode() {
      return text.hashCode();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Page page && page.text.equals(text);
    }
  }

  /** A class hashes what it likes. */
  @DeepCopy
  static final class Author {
    String name;
    Set<Author> friends;

    @Override
    public int hashCode() {
      return name.hashCode();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Author author && author.name.equals(name);
    }
  }

  /** Lists need no hash codes. */
  @DeepCopy
  record Series(List<Series> parts) {}

  /** Nothing holds itself in a tree. */
  @DeepCopy(shape = DeepCopy.Shape.TREE)
  record Chapter(int[] lines, Set<Chapter> chapters) {}

  /** The hash code of a list is that of what it holds. */
  @DeepCopy
  record Group(String name, List<Set<Group>> subgroups) {}

  /** What is hashed leads to no set. */
  @DeepCopy
  record Index(Set<Tag> tags) {}

  record Tag(int weight, int[] places, List<String> words) {}

  /** Its records have no copiers of their own. */
  @DeepCopy
  static final class Library {
    Shelf first;
    List<Shelf> others;
    Desk desk;
  }

  record Shelf(int[] places, Map<Shelf, String> beside) {}

  /** Hashed by its number. */
  record Desk(int number, Set<Desk> beside) {
    @Override
    public int hashCode() {
      return number;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Desk desk && desk.number == number;
    }
  }

  /** Nor does a record hold itself in a tree. */
  @DeepCopy(shape = DeepCopy.Shape.TREE)
  static final class Archive {
    Shelf first;
  }
}
