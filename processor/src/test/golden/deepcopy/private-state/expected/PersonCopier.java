package people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Person} deeply. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class PersonCopier {
  private PersonCopier() {
  }

  /** Returns a copy that shares nothing mutable; null for null. */
  public static Person copy(Person source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Person.class) {
      throw new IllegalArgumentException(
          "no copier is known of the subclass " + source.getClass().getName());
    }
    Person copy = new Person(source.getName());
    copy.genome = source.genome == null ? null : source.genome.clone();
    ((Being) copy).name = ((Being) source).name;
    copy.setNicknames(copyStringList(source.getNicknames()));
    copy.setActive(source.isActive());
    return copy;
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  public static Person copy(Person source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Person known = (Person) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Person.class) {
      throw new IllegalArgumentException(
          "no copier is known of the subclass " + source.getClass().getName());
    }
    Person copy = new Person(source.getName());
    copies.put(source, copy);
    copy.genome = copyIntArray(source.genome, copies);
    ((Being) copy).name = ((Being) source).name;
    copy.setNicknames(copyStringList(source.getNicknames(), copies));
    copy.setActive(source.isActive());
    return copy;
  }

  private static List<String> copyStringList(List<String> source) {
    return source == null ? null : new ArrayList<>(source);
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }

  @SuppressWarnings("unchecked")
  private static List<String> copyStringList(List<String> source, Map<Object, Object> copies) {
    return source == null ? null : (List<String>) copies.computeIfAbsent(source,
        original -> new ArrayList<>(source));
  }
}
