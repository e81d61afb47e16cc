package files;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Folder}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class FolderCopier {
  private FolderCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Folder copy(Folder source) {
    return copy(source, 0);
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
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
    fill(copies, () -> {
      copy.folders = copyFolderArrayList(source.folders, "Folder.folders", copies);
    });
    return copy;
  }

  private static Folder copy(Folder source, int depth) {
    if (source != null && depth > 500) {
      return copy(source, new IdentityHashMap<>());
    }
    if (source == null) {
      return null;
    }
    Folder copy = new Folder();
    copy.name = source.name;
    copy.sizes = source.sizes == null ? null : source.sizes.clone();
    copy.folders = copyFolderArrayList(source.folders, "Folder.folders", depth + 1);
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

  private static ArrayList<Folder> copyFolderArrayList(ArrayList<Folder> source, String field,
      int depth) {
    if (source == null) {
      return null;
    }
    ArrayList<Folder> copy = copyOf(source, field);
    copy.replaceAll(element -> copy(element, depth + 1));
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

  /** Runs {@code contents} now or, if the stack is deep, leaves it to an outer call. */
  private static void fill(Map<Object, Object> copies, Runnable contents) {
    int[] depth = depth(copies);
    if (depth[0] == 500) {
      pending(copies).push(contents);
      return;
    }
    depth[0]++;
    contents.run();
    leave(copies, depth);
  }

  /**
   * Returns the counter of nested copying steps. All copiers that share {@code copies} use
   * the same counter.
   */
  private static int[] depth(Map<Object, Object> copies) {
    return (int[]) copies.computeIfAbsent(int[].class, key -> new int[1]);
  }

  @SuppressWarnings("unchecked")
  private static Deque<Runnable> pending(Map<Object, Object> copies) {
    return (Deque<Runnable>) copies.computeIfAbsent(Deque.class, key -> new ArrayDeque<Runnable>());
  }

  private static void leave(Map<Object, Object> copies, int[] depth) {
    while (depth[0] == 500 && !pending(copies).isEmpty()) {
      pending(copies).pop().run();
    }
    depth[0]--;
  }
}
