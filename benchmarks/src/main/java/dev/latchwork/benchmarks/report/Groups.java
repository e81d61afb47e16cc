package dev.latchwork.benchmarks.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Creates the groups of the report, in their order. */
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
        Each row measures a getter, a setter, or a method that adds to a field. *By hand* is the same lock in
        hand-written code, such as `synchronized` for MONITOR, and a re-entrant sequence lock for OPTIMISTIC.
        *Lombok* is `@Locked` in rows with EXCLUSIVE, and `@Locked.Read` and `@Locked.Write` in rows with
        READ_WRITE. The unguarded class loses updates. The class with a StampedLock deadlocks if one of its methods
        calls another. If two threads contend for a lock, the time of the same code varies several-fold, and may be
        one and a half times as long in one JVM as in another. So in rows with two contending threads, smaller
        differences mean nothing.""",
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
        Two threads use one object. In the first row, both threads only read; in the second, one call in ten adds
        to the field. *ours* has the default lock, OPTIMISTIC. An OPTIMISTIC getter reads a version before and after
        it reads the field. So the getter takes 1.3 times as long as an unguarded read if one thread reads, and
        about 1.5 times as long if two threads read.""",
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
            No object in these graphs is reached twice. Latchwork knows this from the types, or from the promise that
            `@DeepCopy(shape = TREE)` makes. In the columns *Kryo* and *Fory*, these libraries do not track references,
            so an object that is reached twice would be copied twice. MapStruct runs with `DeepClone`; without it,
            MapStruct shares a value whenever source and target have the same type. Each copy was compared with its
            original before the clock started. If a library's copy differs, or copying fails, the library is not timed, and the
            cell says what is wrong.""",
            "by hand",
            true,
            trees,
            Targets::asByHandInBytesToo),
        new Group(
            "copy-aliases",
            "Deep copies that keep aliases and cycles",
            """
            In this table, an object that is reached twice has to be copied only once, and all contenders do so. *By
            hand* is a lower limit: its author knew whether there are aliases, and where. *result* compares *ours* with *by
            hand*, but the target compares *ours* with the three libraries that it names.""",
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
        The printed objects have four fields. *ours* and *by hand, locked* take a lock, so they print the fields as
        they were at one moment, and their times include the lock. The other objects have no lock. *by hand* appends
        to a `StringBuilder`, and *by hand, locked* joins strings with `+`.""",
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
            Two threads compute 4,000 items, which take 100 µs on average. The rows spread the same work differently
            over the items: evenly (*uniform*), with 90 % of the work in the first or the last tenth of the items
            (*head-heavy*, *tail-heavy*), with a quarter of the work in one item (*one giant*), or with a few long items
            and many short ones (*Pareto*). With *ours*, the calling thread is one of the two; the other contenders have
            two threads besides the calling thread. The *ceiling* is two threads that share nothing: each thread does
            half of the work, and the halves were chosen knowing how long each item takes.""",
            "ceiling",
            false,
            results.ofParameters("cpu"),
            row -> Targets.ofTheCeiling(row, row.name().equals("uniform") ? 0.97 : 0.95)),
        new Group(
            "map-io",
            "Maps that wait",
            """
            There are 1,000 items, which sleep 10 ms each. Each row is named after the number of items that sleep at the
            same time. The *ceiling* is one platform thread that only sleeps, as often as the busiest thread of the other
            contenders has to: 125 times in the row *8 in flight*. *invokeAll* uses platform threads, and the other
            contenders use virtual threads. *By hand* consists only of threads that share a counter and an array; its time
            is a practical lower limit. When all 1,000 items wait at once, a contender takes longer than the ceiling
            because it has to start and end 1,000 threads.""",
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
        Each row is named after the number of items and the number of loop iterations that each item takes. One
        iteration takes about 2 ns. All contenders take boxed items, and return an array of longs. The target for bytes
        allows 4 kB besides this array.""",
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
