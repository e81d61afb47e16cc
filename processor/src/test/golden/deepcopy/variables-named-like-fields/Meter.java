package named;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fields with the names of variables that a copier uses. */
@DeepCopy
final class Meter {
  private final Map<Set<Integer>, Long> key = new HashMap<>();
  private final Map<String, Date> value = new HashMap<>();
  private final List<Date> element = new ArrayList<>();
  private final List<Box<List<Date>>> held = new ArrayList<>();
  private final List<Date> copies = new ArrayList<>();
  private final List<Date> keyOfCopy = new ArrayList<>();
  private final List<Date> key_ = new ArrayList<>();
  private final List<Date> fillsKey = new ArrayList<>();

  Map<Set<Integer>, Long> key() {
    return key;
  }
}
