package files;

import java.util.ArrayList;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Folder} deeply. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class FolderCopier {
  private FolderCopier() {
  }

  /** Returns a copy that shares nothing mutable; null for null. */
  static Folder copy(Folder source) {
    if (source == null) {
      return null;
    }
    Folder copy = new Folder();
    copy.name = source.name;
    copy.sizes = source.sizes == null ? null : source.sizes.clone();
    copy.folders = copyFolderArrayList(source.folders, "Folder.folders");
    return copy;
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  static Folder copy(Folder source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Folder known = (Folder) copies.get(source);
    if (known != null) {
      return known;
    }
    Folder copy = new Folder();
    copies.put(source, copy);
    copy.name = source.name;
    copy.sizes = copyLongArray(source.sizes, copies);
    copy.folders = copyFolderArrayList(source.folders, "Folder.folders", copies);
    return copy;
  }

  private static <E> ArrayList<E> copyOf(ArrayList<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == ArrayList.class) {
      return new ArrayList<>(source);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static ArrayList<Folder> copyFolderArrayList(ArrayList<Folder> source, String field) {
    if (source == null) {
      return null;
    }
    ArrayList<Folder> copy = copyOf(source, field);
    copy.replaceAll(element -> copy(element));
    return copy;
  }

  private static long[] copyLongArray(long[] source, Map<Object, Object> copies) {
    return source == null ? null : (long[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }

  @SuppressWarnings("unchecked")
  private static ArrayList<Folder> copyFolderArrayList(ArrayList<Folder> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    ArrayList<Folder> known = (ArrayList<Folder>) copies.get(source);
    if (known != null) {
      return known;
    }
    ArrayList<Folder> copy = copyOf(source, field);
    copies.put(source, copy);
    copy.replaceAll(element -> copy(element, copies));
    return copy;
  }
}
