package dev.latchwork.benchmarks.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of the report, in their order. */
final class Groups {
  private static final Map<String, String> KINDS = new LinkedHashMap<>();
  private static final Map<String, String> CONTENDERS =
      Map.of(
          "byHand", "by hand",
          "lombok", "Lombok",
          "stampedLock", "StampedLock by hand",
          "lockedByHand", "by hand, locked",
          "record", "record",
          "immutables", "Immutables");

  static {
    KINDS.put("optimistic", "OPTIMISTIC");
    KINDS.put("exclusive", "EXCLUSIVE");
    KINDS.put("readWrite", "READ_WRITE");
    KINDS.put("monitor", "MONITOR");
  }

  private final Results results;

  Groups(Results results) {
    this.results = results;
  }

  List<Group> all() throws IOException {
    List<Group> groups = new ArrayList<>();
    groups.add(guarded());
    groups.add(reads());
    groups.addAll(copies());
    groups.add(text());
    groups.addAll(maps());
    groups.add(tiny());
    return groups.stream().filter(g -> !g.rows().isEmpty()).toList();
  }

  private Group guarded() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int threads : new int[] {1, 2}) {
      Map<String, Row> measured = byName(results.ofMethods("guarded-" + threads));
      for (String what : List.of("Getter", "Setter", "Method")) {
        KINDS.forEach(
            (kind, title) -> {
              Row from = measured.get(what + " " + kind);
              if (from != null) {
                String name =
                    "%s, %s, %s"
                        .formatted(
                            what.toLowerCase(), title, threads == 1 ? "1 thread" : "2 threads");
                rows.add(renamed(name, from));
              }
            });
      }
    }
    return new Group(
        "guarded",
        "Guarded objects",
        """
        A getter, a setter and a method that adds to a field. By hand is the same lock taken by hand; for
        MONITOR that is `synchronized`, for OPTIMISTIC a re-entrant sequence lock. Lombok is `@Locked` beside
        EXCLUSIVE and `@Locked.Read`/`@Locked.Write` beside READ_WRITE. What is unguarded loses updates; what
        StampedLock guards deadlocks when a method calls another. Where two threads contend for a lock, the same code
        takes from 10 to 43 ns, and half as long again in one JVM as in another: such rows tell no more than that.""",
        "by hand",
        false,
        rows,
        Targets::asByHand);
  }

  private Group reads() throws IOException {
    Map<String, Row> measured = byName(results.ofMethods("guarded-2"));
    List<Row> rows = new ArrayList<>();
    Map.of("Getter", "reads alone, 2 threads", "MostlyReads", "90 % reads, 2 threads")
        .forEach(
            (benchmark, name) -> {
              Row row = new Row(name);
              put(row, "ours", measured.get(benchmark + " optimistic"), "ours");
              put(row, "unguarded", measured.get(benchmark + " optimistic"), "unguarded");
              put(row, "by hand", measured.get(benchmark + " optimistic"), "byHand");
              put(
                  row,
                  "StampedLock by hand",
                  measured.get(benchmark + " optimistic"),
                  "stampedLock");
              put(row, "Lombok @Locked.Read", measured.get(benchmark + " readWrite"), "lombok");
              put(row, "Lombok @Locked", measured.get(benchmark + " exclusive"), "lombok");
              put(row, "synchronized", measured.get(benchmark + " monitor"), "byHand");
              if (!row.measured().isEmpty()) {
                rows.add(row);
              }
            });
    rows.sort((a, b) -> b.name().compareTo(a.name()));
    return new Group(
        "reads",
        "Reads",
        """
        One object, read by two threads: alone, and with one call in ten that adds to the field. Ours is
        OPTIMISTIC, the default. What it reads beside the field is a version, before and after; that is 1.3 of an
        unguarded read for one thread, and about 1.5 for two at a time.""",
        "unguarded",
        false,
        rows,
        Targets::reads);
  }

  private List<Group> copies() throws IOException {
    List<Row> trees = new ArrayList<>();
    List<Row> aliases = new ArrayList<>();
    for (Row row : results.ofParameters("copy")) {
      boolean keepsAliases =
          row.has("Kryo, references") && !row.has("Kryo") && !row.faults().containsKey("Kryo")
              || row.name().equals("chain of 100,000");
      (keepsAliases ? aliases : trees).add(row);
    }
    return List.of(
        new Group(
            "copy",
            "Deep copies, nothing aliased",
            """
            What cannot be aliased, or promises with `@DeepCopy(shape = TREE)` that it is not. Kryo and Fory are
            set not to keep references; MapStruct has `DeepClone` on, without which it shares what has the same type.
            Each copy was compared with its original before it was timed: what differs is not timed, and the cell says
            how.""",
            "by hand",
            true,
            trees,
            Targets::asByHandInBytesToo),
        new Group(
            "copy-aliases",
            "Deep copies that keep aliases and cycles",
            """
            The same objects, but what is met twice has to be copied once, as in all contenders here. By hand is the
            floor of somebody who knows that there are no aliases, or which.""",
            "by hand",
            true,
            aliases,
            Targets::aheadOfThoseWhoKeepAliases));
  }

  private Group text() throws IOException {
    List<Row> rows =
        results.ofMethods("text").stream().map(row -> renamed("four fields", row)).toList();
    return new Group(
        "to-string",
        "toString",
        """
        Four fields. Ours and *by hand, locked* print the fields as they were at one moment, under a lock: what they
        take longer is the lock. The others have none, or cannot change.""",
        "by hand",
        true,
        rows,
        Targets::fastest);
  }

  private List<Group> maps() throws IOException {
    return List.of(
        new Group(
            "map-cpu",
            "Maps that compute",
            """
            4,000 items of about 100 µs on two threads; the caller's own thread is one of ours, all others have two
            of their own. The ceiling: two threads that share nothing, each with its half of the work, divided by somebody
            who knows what each item will take.""",
            "ceiling",
            false,
            results.ofParameters("cpu"),
            row -> Targets.ofTheCeiling(row, row.name().equals("uniform") ? 0.97 : 0.95)),
        new Group(
            "map-io",
            "Maps that wait",
            """
            1,000 items that sleep 10 ms, so many at a time. The ceiling: as many sleeps one after the other as there
            are rounds. Ours, by hand, parallel-collectors, mapConcurrent and Jox use virtual threads, invokeAll has
            platform threads. By hand: bare threads that share a counter and an array, which is the floor of what can
            be done; where all items wait at once, what is above the ceiling is the start and the end of 1,000
            threads.""",
            "ceiling",
            false,
            results.ofParameters("io").stream()
                .map(row -> copy(row.name() + " in flight", row))
                .toList(),
            row -> Targets.ofTheCeiling(row, 0.97)));
  }

  private Group tiny() throws IOException {
    List<Row> rows = results.ofParameters("tiny");
    return new Group(
        "map-tiny",
        "Maps of tiny items",
        """
        Items times turns, a turn being about 2 ns, into an array of longs. All take boxed items, and give
        primitive results.""",
        "loop",
        true,
        rows,
        Targets::onlyTheResults);
  }

  private static void put(Row row, String name, Row from, String contender) {
    if (from != null && from.has(contender)) {
      row.measured().put(name, from.measured().get(contender));
    }
  }

  private static Row copy(String name, Row from) {
    return new Row(name, from.measured(), from.faults());
  }

  private static Row renamed(String name, Row from) {
    Row row = new Row(name);
    from.measured()
        .forEach(
            (contender, m) -> row.measured().put(CONTENDERS.getOrDefault(contender, contender), m));
    return row;
  }

  private static Map<String, Row> byName(List<Row> rows) {
    Map<String, Row> byName = new TreeMap<>();
    rows.forEach(row -> byName.put(row.name(), row));
    return byName;
  }
}
