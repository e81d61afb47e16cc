package files;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;

/** The class promises that no folder is in two others. */
@DeepCopy(shape = DeepCopy.Shape.TREE)
final class Folder {
  String name;
  long[] sizes;
  ArrayList<Folder> folders = new ArrayList<>();
}
