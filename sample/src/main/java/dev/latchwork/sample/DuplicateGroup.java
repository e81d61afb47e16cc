package dev.latchwork.sample;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Files with the same content.
 *
 * @param size the size of each file, in bytes
 * @param files at least two files, sorted by name
 */
record DuplicateGroup(long size, List<Path> files) implements Comparable<DuplicateGroup> {
  private static final Comparator<DuplicateGroup> WASTE_FIRST =
      Comparator.comparingLong(DuplicateGroup::wastedBytes)
          .reversed()
          .thenComparing(g -> g.files().get(0));

  static DuplicateGroup of(Content content, Collection<Path> files) {
    return new DuplicateGroup(content.size(), files.stream().sorted().toList());
  }

  int superfluous() {
    return files.size() - 1;
  }

  long wastedBytes() {
    return size * superfluous();
  }

  @Override
  public int compareTo(DuplicateGroup other) {
    return WASTE_FIRST.compare(this, other);
  }
}
