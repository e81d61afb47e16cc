package clashes;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import dev.latchwork.ParallelMap;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Each simple name is that of the package. */
@Guarded
@DeepCopy
class Job {
  Set<Job> after = new HashSet<>();
  java.util.List<Date> days;
  Map<Date, int[]> hours;
  Properties settings;

  @ParallelMap
  static int size(java.util.List<java.lang.String> words) {
    return words.size();
  }
}
