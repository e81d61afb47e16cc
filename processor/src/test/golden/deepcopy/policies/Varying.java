package reports;

import dev.latchwork.Copy;
import dev.latchwork.DeepCopy;

@DeepCopy
class Varying {
  final String title;

  @Copy(Copy.Policy.NULL)
  final long[][] cache;

  Varying(String title, long[]... cache) {
    this.title = title;
    this.cache = cache;
  }

  Varying(String title, String subtitle) {
    this.title = title + subtitle;
    this.cache = null;
  }
}
