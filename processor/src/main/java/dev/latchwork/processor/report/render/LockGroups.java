package dev.latchwork.processor.report.render;

import dev.latchwork.processor.report.model.LockMap;
import dev.latchwork.processor.report.model.LockMap.Mode;
import dev.latchwork.processor.report.model.LockMap.Role;
import dev.latchwork.processor.report.render.Drawing.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The members of a lock map, grouped by how they relate to the lock. */
final class LockGroups {
  private LockGroups() {}

  /**
   * A group of methods or fields.
   *
   * @param waitsFor the condition for which all methods of the group wait; empty for other groups
   * @param connected whether a line connects the group with the lock, because its members are used
   *     under the lock
   */
  record Group(
      String title, String tone, List<Row> rows, Optional<String> waitsFor, boolean connected) {}

  static List<Group> methods(LockMap map) {
    List<Group> groups = new ArrayList<>();
    for (Mode mode : List.of(Mode.WRITE, Mode.READ, Mode.FREE)) {
      add(groups, map, mode, Optional.empty());
    }
    map.predicates().forEach(p -> add(groups, map, Mode.WAIT, Optional.of(p)));
    return groups;
  }

  private static void add(List<Group> groups, LockMap map, Mode mode, Optional<String> waitsFor) {
    List<Row> rows =
        map.methods().stream()
            .filter(m -> m.mode() == mode && m.waitsFor().equals(waitsFor))
            .map(m -> new Row(m.signature(), ""))
            .toList();
    if (!rows.isEmpty()) {
      String title = waitsFor.map("Wait for "::concat).orElse(mode.title());
      String tone = mode.name().toLowerCase(Locale.ROOT);
      groups.add(new Group(title, tone, rows, waitsFor, mode != Mode.FREE));
    }
  }

  static List<Group> fields(LockMap map) {
    List<Group> groups = new ArrayList<>();
    for (Role role : Role.values()) {
      List<Row> rows =
          map.fields().stream()
              .filter(f -> f.role() == role)
              .map(f -> new Row(f.name(), f.type()))
              .toList();
      if (!rows.isEmpty()) {
        String tone = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        groups.add(new Group(role.title(), tone, rows, Optional.empty(), role == Role.GUARDED));
      }
    }
    return groups;
  }
}
