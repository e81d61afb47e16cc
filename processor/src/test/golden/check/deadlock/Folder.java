package bank;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.List;

/** What a recursion goes down nobody comes up, but for those that know their parent. */
@Guarded
class Folder {
  private final List<GuardedFolder> folders = new ArrayList<>();
  private Folder first;
  private Folder parent;
  private long size;

  long acceptedTotal() {
    long total = size + (first == null ? 0 : first.acceptedTotal());
    for (GuardedFolder folder : folders) {
      total += folder.acceptedTotal();
    }
    return total;
  }

  void acceptedClear() {
    size = 0;
    folders.forEach(folder -> folder.acceptedClear());
  }

  GuardedFolder acceptedNew() {
    GuardedFolder folder = new GuardedFolder();
    folder.acceptedClear();
    folders.add(folder);
    return folder;
  }

  /** The helper calls the same object, whose lock is held. */
  void acceptedThroughHelper() {
    Helper.clear(this);
  }

  void warned(long bytes) {
    size += bytes;
    if (parent != null) {
      parent.warned(bytes);
    }
  }
}
