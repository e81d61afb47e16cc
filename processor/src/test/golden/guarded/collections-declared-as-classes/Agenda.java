package office;

import dev.latchwork.Guarded;
import java.time.DayOfWeek;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** A snapshot is of the class that the field is declared as, and of copies where they can change. */
@Guarded
class Agenda {
  EnumSet<DayOfWeek> open = EnumSet.allOf(DayOfWeek.class);
  LinkedHashSet<Date> holidays = new LinkedHashSet<>();
  TreeSet<Date> deadlines = new TreeSet<>();
  TreeMap<Date, Date> moved = new TreeMap<>();
  ArrayDeque<Date> calls = new ArrayDeque<>();
  ArrayList<? extends Date> past = new ArrayList<>();
  TreeSet<? extends Date> future = new TreeSet<>();
  List<Date>[] weeks;
}
