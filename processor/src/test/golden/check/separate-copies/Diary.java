package fair;

import dev.latchwork.Guarded;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A new list of the same dates shares the dates. */
@Guarded
class Diary {
  private final List<Date> dates = new ArrayList<>();
  private final Map<String, Date> byName = new HashMap<>();
  private final ArrayDeque<Date> recent = new ArrayDeque<>();
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Date[] row = new Date[3];
  private final int[][] cells = new int[2][2];

  Date[] warnedCopyOf() {
    return Arrays.copyOf(row, 2);
  }

  int[][] warnedClone() {
    return cells.clone();
  }

  Object warnedCloneOfDeque() {
    return recent.clone();
  }

  Date[] warnedToArray() {
    return dates.toArray(new Date[0]);
  }

  Date[] warnedStream() {
    return dates.stream().filter(d -> d != null).toArray(Date[]::new);
  }

  List<Date> warnedCollected() {
    return dates.stream().collect(Collectors.toList());
  }

  Map<String, List<Date>> warnedGrouped() {
    return dates.stream().collect(Collectors.groupingBy(Date::toString));
  }

  Date warnedMax() {
    return Collections.max(dates);
  }

  List<Date> warnedAddAll() {
    List<Date> all = new ArrayList<>();
    all.addAll(dates);
    Collections.sort(all);
    return all;
  }

  List<Date> warnedAdd() {
    List<Date> all = new ArrayList<>();
    for (Date date : dates) {
      all.add(date);
    }
    return all;
  }

  List<Date> warnedAddReference() {
    List<Date> all = new ArrayList<>();
    dates.forEach(all::add);
    return all;
  }

  Map<String, Date> warnedPut() {
    Map<String, Date> all = new HashMap<>();
    for (Map.Entry<String, Date> entry : byName.entrySet()) {
      all.put(entry.getKey(), entry.getValue());
    }
    return all;
  }

  List<Date> warnedSelected() {
    List<Date> all = new ArrayList<>(dates);
    all.removeIf(d -> d.getTime() == 0);
    return all;
  }

  List<String> acceptedOfStrings() {
    List<String> all = new ArrayList<>();
    all.addAll(names);
    names.forEach(all::add);
    return all;
  }

  String[] acceptedArray() {
    return names.toArray(new String[0]);
  }

  Map<String, Integer> acceptedCounts() {
    return counts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  int[] acceptedDeepest() {
    return cells[0].clone();
  }

  /** Each row is cloned, too. */
  int[][] acceptedDeepened() {
    int[][] copy = cells.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copy[i].clone();
    }
    return copy;
  }

  Date[] acceptedSetAll() {
    Date[] copy = row.clone();
    Arrays.setAll(copy, i -> new Date(copy[i].getTime()));
    return copy;
  }

  Date[] acceptedToHelper() {
    Date[] copy = dates.toArray(new Date[0]);
    deepen(copy);
    return copy;
  }

  private static void deepen(Date[] copy) {
    for (int i = 0; i < copy.length; i++) {
      copy[i] = new Date(copy[i].getTime());
    }
  }

  List<Date> acceptedReplaced() {
    List<Date> copy = new ArrayList<>(dates);
    copy.replaceAll(d -> new Date(d.getTime()));
    return copy;
  }

  Map<String, Date> acceptedPut() {
    Map<String, Date> copy = new HashMap<>(byName);
    byName.forEach((name, date) -> copy.put(name, new Date(date.getTime())));
    return copy;
  }

  List<Date> acceptedAdd() {
    List<Date> copy = new ArrayList<>();
    for (Date date : dates) {
      copy.add((Date) date.clone());
    }
    return copy;
  }

  List<Date> acceptedMapped() {
    return dates.stream().map(d -> (Date) d.clone()).collect(Collectors.toList());
  }

  Date acceptedMax() {
    return new Date(Collections.max(dates).getTime());
  }

  /** Nothing of it is left behind. */
  List<Date> acceptedDrained() {
    List<Date> taken = new ArrayList<>(dates);
    dates.clear();
    return taken;
  }

  Date acceptedRemoved() {
    Date last = Collections.max(dates);
    dates.remove(last);
    return last;
  }

  List<Date> acceptedTaken() {
    List<Date> taken = new ArrayList<>();
    for (Iterator<Date> all = dates.iterator(); all.hasNext(); ) {
      Date date = all.next();
      if (date.getTime() == 0) {
        taken.add(date);
        all.remove();
      }
    }
    return taken;
  }

  Date[] acceptedReset() {
    Date[] taken = row.clone();
    reset();
    return taken;
  }

  private void reset() {
    Arrays.fill(row, null);
  }

  int acceptedInside() {
    Date[] copy = row.clone();
    return copy.length;
  }
}
