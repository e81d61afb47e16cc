package dev.latchwork.processor.report.render;

import dev.latchwork.processor.report.model.LockMap;
import dev.latchwork.processor.report.model.LockMap.Field;
import dev.latchwork.processor.report.model.LockMap.Method;
import dev.latchwork.processor.report.model.LockMap.Mode;
import dev.latchwork.processor.report.model.LockMap.Role;
import dev.latchwork.processor.report.model.Wakers;
import java.util.ArrayList;
import java.util.List;

/** Renders a lock map as drawings, and the same data as tables. */
final class LockMapRenderer {
  private final Html html;
  private final Tables tables;
  private final List<Wakers> wakers;

  /**
   * @param wakers what is known about the methods that make the class's conditions true
   */
  LockMapRenderer(Html html, List<Wakers> wakers) {
    this.html = html;
    this.tables = new Tables(html);
    this.wakers = wakers;
  }

  void render(LockMap map) {
    html.open("section").element("h5", "Lock of " + map.generated());
    html.open("figure", "class", "map");
    String title = "Lock map of " + map.generated();
    String description = description(map);
    DrawingRenderer drawings = new DrawingRenderer(html);
    drawings.render(LockMapLayout.wide(map), "wide", title, description);
    drawings.render(LockMapLayout.narrow(map), "narrow", title, description);
    html.element("figcaption", description).close("figure").line();
    html.open("details", "class", "more").element("summary", "The same in tables");
    methods(map);
    fields(map);
    if (!map.predicates().isEmpty()) {
      predicates(map);
    }
    if (!map.carried().isEmpty()) {
      carried(map);
    }
    html.close("details").close("section").line();
  }

  private void carried(LockMap map) {
    tables.begin("Annotations that " + map.generated() + " repeats", "On", "Annotations");
    map.carried()
        .forEach(c -> tables.row("", tables.code(c.on()), List.of(tables.codes(c.annotations()))));
    tables.end();
  }

  private static String description(LockMap map) {
    List<String> parts = new ArrayList<>();
    for (Mode mode : Mode.values()) {
      long count = map.methods().stream().filter(m -> m.mode() == mode).count();
      if (count > 0) {
        parts.add(count + " " + mode.verb(count));
      }
    }
    String guarded = count(fields(map, Role.GUARDED), "field");
    String skipped =
        fields(map, Role.RESOURCE) == 0
            ? ""
            : " Skipped: %s.".formatted(count(fields(map, Role.RESOURCE), "resource"));
    return "%s guards %s. Methods: %s.%s"
        .formatted(capital(map.lock()), guarded, String.join(", ", parts), skipped);
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static long fields(LockMap map, Role role) {
    return map.fields().stream().filter(f -> f.role() == role).count();
  }

  private void methods(LockMap map) {
    tables.begin("Methods of " + map.generated(), "Method", "Lock", "More");
    for (Mode mode : Mode.values()) {
      for (Method method : map.methods()) {
        if (method.mode() == mode) {
          String lock = method.waitsFor().map("Waits for "::concat).orElse(mode.title());
          String more = method.added() ? joined(method.note(), "generated") : method.note();
          tables.row(
              "", tables.code(method.signature()), List.of(tables.text(lock), tables.text(more)));
        }
      }
    }
    tables.end();
  }

  private static String joined(String note, String more) {
    return note.isEmpty() ? more : more + ", " + note;
  }

  private void fields(LockMap map) {
    tables.begin("Fields of " + map.generated(), "Field", "Lock", "Accessors");
    for (Field field : map.fields()) {
      tables.row(
          "",
          tables.code(field.type() + " " + field.name(), field.note()),
          List.of(tables.text(field.role().title()), tables.codes(field.accessors())));
    }
    tables.end();
  }

  private void predicates(LockMap map) {
    tables.begin("Conditions", "Condition", "Waiting methods", "Woken by");
    for (String predicate : map.predicates()) {
      List<String> waiting =
          map.methods().stream()
              .filter(m -> m.waitsFor().filter(predicate::equals).isPresent())
              .map(Method::signature)
              .toList();
      tables.row(
          "", tables.code(predicate), List.of(tables.codes(waiting), () -> wakers(map, predicate)));
    }
    tables.end();
  }

  private void wakers(LockMap map, String predicate) {
    wakers.stream()
        .filter(w -> w.predicate().equals(predicate))
        .findFirst()
        .ifPresentOrElse(this::known, () -> writers(map));
    html.text(
        map.wakesAll()
            ? "After each write, all waiting threads are woken, and test the condition again."
            : "After each write, one waiting thread is woken if the condition is true. When that"
                + " thread is done, it wakes the next.");
  }

  private void known(Wakers known) {
    tables.codes(known.methods()).write();
    html.text(
        switch (known.methods().size()) {
          case 0 -> "No method changes";
          case 1 -> " changes";
          default -> " change";
        });
    html.text(" what the condition reads: ");
    tables.codes(known.fields()).write();
    html.text(". Accessors and withLock may change it too. ");
  }

  private void writers(LockMap map) {
    html.text("What the condition reads is not known, so any of these may change it: ");
    tables
        .codes(
            map.methods().stream()
                .filter(m -> m.mode() == Mode.WRITE || m.mode() == Mode.WAIT)
                .filter(m -> !m.added())
                .map(Method::signature)
                .toList())
        .write();
    html.text(", accessors, withLock. ");
  }
}
