package dev.latchwork.processor.report.render;

import dev.latchwork.processor.report.model.LockMap;
import dev.latchwork.processor.report.render.Drawing.Box;
import dev.latchwork.processor.report.render.Drawing.Line;
import dev.latchwork.processor.report.render.Drawing.Row;
import dev.latchwork.processor.report.render.LockGroups.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places a lock between the methods that take it and the fields that it guards. Long groups of
 * methods or fields are placed below, as bands with several columns. On a narrow screen, all groups
 * are bands with one column.
 */
final class LockMapLayout {
  private static final int GAP = 16;
  private static final int LONGEST_BESIDE = 12;
  private static final int BAND_X = 24;
  private static final int SPINE_X = 10;

  private final LockMap map;
  private final int width;
  private final int bandColumns;
  private final List<Box> boxes = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Box> predicates = new HashMap<>();
  private final List<Group> bands = new ArrayList<>();

  private LockMapLayout(LockMap map, int width, int bandColumns) {
    this.map = map;
    this.width = width;
    this.bandColumns = bandColumns;
  }

  static Drawing wide(LockMap map) {
    return new LockMapLayout(map, 920, 3).wide();
  }

  static Drawing narrow(LockMap map) {
    return new LockMapLayout(map, 340, 1).narrow();
  }

  private Drawing wide() {
    Box lock = lock(370, 180);
    int middle = lock.bottom();
    for (String predicate : map.predicates()) {
      Box box = predicate(predicate, 370, middle + 28, 180);
      String tip = "M460 " + box.y() + "l-4 -8h8z";
      lines.add(new Line("M460 " + middle + "V" + (box.y() - 7), tip, "wakes"));
      middle = box.bottom();
    }
    int left = beside(LockGroups.methods(map), 0, lock);
    int right = beside(LockGroups.fields(map), 600, lock);
    int below = Math.max(middle, Math.max(left, right));
    if (!bands.isEmpty()) {
      int turn = below + GAP;
      String start = "M370 " + (lock.bottom() - 8) + "H358V" + turn + "H" + SPINE_X;
      below = bands(bands, turn + GAP, start);
    }
    return drawing(below);
  }

  private Drawing narrow() {
    Box lock = lock(0, width);
    int below = lock.bottom();
    for (String predicate : map.predicates()) {
      below = predicate(predicate, BAND_X, below + GAP, width - BAND_X).bottom();
    }
    List<Group> all = new ArrayList<>(LockGroups.methods(map));
    all.addAll(LockGroups.fields(map));
    return drawing(bands(all, below + GAP, "M" + SPINE_X + " " + lock.bottom()));
  }

  private Drawing drawing(int below) {
    return new Drawing(width, below + 1, boxes, lines);
  }

  private Box lock(int x, int width) {
    Box sized = new Box(x, 0, width, "Lock", "lock", List.of(), 1);
    return add(new Box(x, 0, width, "Lock", "lock", wrapped(map.lock(), sized.cells()), 1));
  }

  private Box predicate(String name, int x, int y, int width) {
    String woken = map.wakesAll() ? "all threads woken after a write" : "one thread woken if true";
    Box sized = new Box(x, y, width, name, "wait", List.of(), 1);
    Box box = add(new Box(x, y, width, name, "wait", wrapped(woken, sized.cells()), 1));
    predicates.put(name, box);
    return box;
  }

  private static List<Row> wrapped(String text, int cells) {
    List<Row> rows = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!row.isEmpty() && row.length() + 1 + word.length() > cells) {
        rows.add(new Row("", row.toString()));
        row.setLength(0);
      }
      row.append(row.isEmpty() ? "" : " ").append(word);
    }
    rows.add(new Row("", row.toString()));
    return rows;
  }

  private Box add(Box box) {
    boxes.add(box);
    return box;
  }

  /**
   * Places groups in a column beside the lock, and returns the position at which the column ends.
   */
  private int beside(List<Group> groups, int x, Box lock) {
    int y = 0;
    int bottom = 0;
    for (Group group : groups) {
      if (group.rows().size() > LONGEST_BESIDE) {
        bands.add(group);
        continue;
      }
      Box box = add(new Box(x, y, 320, group.title(), group.tone(), group.rows(), 1));
      if (group.connected()) {
        connect(box, group, lock);
      }
      bottom = box.bottom();
      y = bottom + GAP;
    }
    return bottom;
  }

  private void connect(Box box, Group group, Box lock) {
    Box to = group.waitsFor().map(predicates::get).orElse(lock);
    if (box.x() > lock.x()) {
      lines.add(arrow("M550 " + to.middle() + "H575V", box.middle(), 600, group.tone()));
    } else {
      int turn = group.waitsFor().map(p -> 340 - 5 * (map.predicates().indexOf(p) % 4)).orElse(345);
      lines.add(arrow("M320 " + box.middle() + "H" + turn + "V", to.middle(), 370, group.tone()));
    }
  }

  /** Returns a line that comes from the left and ends in an arrowhead. */
  private static Line arrow(String start, int y, int x, String tone) {
    String tip = "M" + x + " " + y + "l-8 -4v8z";
    return new Line(start + y + "H" + (x - 7), tip, tone);
  }

  /**
   * Places groups one below the other as bands, and returns the position at which the last band
   * ends.
   *
   * @param start the path from the lock to the start of the spine, the line that connects the bands
   */
  private int bands(List<Group> groups, int top, String start) {
    int y = top;
    int last = 0;
    for (Group group : groups) {
      Box box =
          add(
              new Box(
                  BAND_X,
                  y,
                  width - BAND_X,
                  group.title(),
                  group.tone(),
                  group.rows(),
                  Math.min(bandColumns, group.rows().size())));
      if (group.connected()) {
        lines.add(arrow("M" + SPINE_X + " ", box.middle(), BAND_X, group.tone()));
        last = box.middle();
      }
      y = box.bottom() + GAP;
    }
    if (last > 0) {
      lines.add(new Line(start + "V" + last, "spine"));
    }
    return y - GAP;
  }
}
