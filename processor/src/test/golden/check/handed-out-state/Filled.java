package library;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import java.util.List;

/** Collections and arrays that are filled by the JDK, by iterators and by hand. */
@Guarded
class Filled {
  private final List<Date> dates = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final Date[] row = new Date[3];
  private final int[] numbers = new int[3];

  List<Date> addedAll() {
    List<Date> all = new ArrayList<>();
    Collections.addAll(all, row);
    return all;
  } // warned of

  List<Date> addedSome() {
    List<Date> some = new ArrayList<>();
    Collections.addAll(some, new Date(), dates.get(0));
    return some;
  } // warned of

  Date[] copied() {
    Date[] copy = new Date[2];
    System.arraycopy(row, 0, copy, 0, 2);
    return copy;
  } // warned of

  Date[] set() {
    Date[] copy = new Date[3];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = row[i];
    }
    return copy;
  } // warned of

  List<Date> walked() {
    List<Date> all = new ArrayList<>();
    for (Iterator<Date> each = dates.iterator(); each.hasNext(); ) {
      all.add(each.next());
    }
    return all;
  } // warned of

  Date first() {
    return dates.iterator().next();
  } // warned of

  void handed(Date[] out, List<Date> more) {
    System.arraycopy(row, 0, out, 0, 3);
    Collections.addAll(more, row);
  } // both warned of

  int[] acceptedNumbers() {
    int[] copy = new int[2];
    System.arraycopy(numbers, 0, copy, 0, 2);
    return copy;
  }

  List<String> acceptedNames() {
    List<String> some = new ArrayList<>();
    Collections.addAll(some, names.get(0), "last");
    return some;
  }

  Date[] acceptedDeepened() {
    Date[] copy = new Date[3];
    System.arraycopy(row, 0, copy, 0, 3);
    for (int i = 0; i < copy.length; i++) {
      copy[i] = new Date(copy[i].getTime());
    }
    return copy;
  }

  Date[] acceptedClones() {
    Date[] copy = new Date[3];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = (Date) row[i].clone();
    }
    return copy;
  }

  List<Date> acceptedTaken() {
    List<Date> taken = new ArrayList<>();
    for (Iterator<Date> each = dates.iterator(); each.hasNext(); ) {
      taken.add(each.next());
      each.remove();
    }
    return taken;
  }

  int acceptedInside() {
    Date[] copy = new Date[3];
    System.arraycopy(row, 0, copy, 0, 3);
    return copy.length;
  }
}
