package ranks;

import dev.latchwork.Copy;
import dev.latchwork.DeepCopy;

/** What the class itself suppresses is no warning in its copier. */
@DeepCopy
@SuppressWarnings({"rawtypes", "deprecation", "removal"})
class Table<K extends Outdated.Kind> {
  Rank rank;

  @Copy(Copy.Policy.SHARE)
  K kind;
}
