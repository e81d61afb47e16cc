package library;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** New collections and arrays of what the lock is for, and of what nobody can change. */
@Guarded
class Shelves {
  private final List<Date> dates = new ArrayList<>();
  private final Map<String, Date> byName = new HashMap<>();
  private final Date[] row = new Date[3];
  private final String[] words = new String[3];
  private final int[][] cells = new int[2][2];
  private final List<String> names = new ArrayList<>();
  private final ArrayList<int[]> list = new ArrayList<>();

  List<Date> added() {
    List<Date> r = new ArrayList<>();
    r.addAll(dates);
    return r;
  } // warned of

  List<Date> looped() {
    List<Date> r = new ArrayList<>();
    for (Date d : dates) {
      r.add(d);
    }
    return r;
  } // warned of

  List<Date> each() {
    List<Date> r = new ArrayList<>();
    dates.forEach(r::add);
    return r;
  } // warned of

  List<Date> each2() {
    List<Date> r = new ArrayList<>();
    dates.forEach(d -> r.add(d));
    return r;
  } // warned of

  List<Date> deepLoop() {
    List<Date> r = new ArrayList<>();
    for (Date d : dates) {
      r.add((Date) d.clone());
      r.add(new Date(d.getTime()));
    }
    return r;
  }

  List<Date> mapped() {
    return dates.stream().map(d -> new Date(d.getTime())).collect(Collectors.toList());
  }

  List<Long> mapped2() {
    return dates.stream().map(Date::getTime).collect(Collectors.toList());
  }

  Set<Date> filtered() {
    return dates.stream().filter(d -> d != null).collect(Collectors.toSet());
  } // warned of

  Map<Integer, List<Date>> grouped() {
    return dates.stream().collect(Collectors.groupingBy(Date::hashCode));
  } // warned of

  long counted() {
    return dates.stream().collect(Collectors.counting());
  }

  String[] arr() {
    return names.toArray(new String[0]);
  }

  String[] wordsCopy() {
    return words.clone();
  }

  String[] wordsCopy2() {
    return Arrays.copyOf(words, 3);
  }

  Object[] st() {
    return dates.stream().toArray();
  } // warned of

  Date[] st2() {
    return dates.stream().toArray(Date[]::new);
  } // warned of

  Date min() {
    return Collections.min(dates);
  } // warned of

  String minName() {
    return Collections.min(names);
  }

  Date[] range() {
    return Arrays.copyOfRange(row, 0, 1);
  } // warned of

  Object cl() {
    return list.clone();
  } // warned of

  int[] inner() {
    return list.get(0).clone();
  }

  int[][] deepCells() {
    int[][] r = new int[2][];
    for (int i = 0; i < 2; i++) r[i] = cells[i].clone();
    return r;
  }

  Map<String, Date> put() {
    Map<String, Date> m = new HashMap<>();
    m.putAll(byName);
    return m;
  } // warned of

  Map<String, Date> putOne(String s) {
    Map<String, Date> m = new HashMap<>();
    m.put(s, byName.get(s));
    return m;
  } // warned of

  void handed(List<Date> out) {
    out.addAll(dates);
  } // warned of

  void handedFine(List<String> out) {
    out.addAll(names);
  }

  List<List<Date>> nested() {
    List<List<Date>> r = new ArrayList<>();
    r.add(dates);
    return r;
  } // warned of

  Optional<Date> maxOf() {
    return dates.stream().max(Comparator.naturalOrder());
  } // warned of

  int size() {
    List<Date> r = new ArrayList<>();
    r.addAll(dates);
    return r.size();
  }

  List<Date> empty() {
    List<Date> r = new ArrayList<>();
    r.add(new Date());
    return r;
  }
}
