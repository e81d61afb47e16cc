package dev.latchwork.processor.report.render;

import java.util.List;

/** Renders tables with a caption, column headings, and row headings in the first column. */
final class Tables {
  private final Html html;

  Tables(Html html) {
    this.html = html;
  }

  /** Writes a cell. */
  interface Cell {
    void write();
  }

  void begin(String caption, String... columns) {
    html.open("table").element("caption", caption).open("thead").open("tr");
    for (String column : columns) {
      html.element("th", column, "scope", "col");
    }
    html.close("tr").close("thead").open("tbody").line();
  }

  /**
   * @param style the style class of the row; may be empty
   */
  void row(String style, Cell head, List<Cell> cells) {
    if (style.isEmpty()) {
      html.open("tr");
    } else {
      html.open("tr", "class", style);
    }
    html.open("th", "scope", "row");
    head.write();
    html.close("th");
    for (Cell cell : cells) {
      html.open("td");
      cell.write();
      html.close("td");
    }
    html.close("tr").line();
  }

  void end() {
    html.close("tbody").close("table").line();
  }

  Cell text(String text) {
    return () -> html.text(text);
  }

  Cell code(String text) {
    return () -> html.element("code", text);
  }

  /** Returns a cell with code, followed by a note. */
  Cell code(String text, String note) {
    return () -> {
      html.element("code", text);
      if (!note.isEmpty()) {
        html.text(" ").element("small", note);
      }
    };
  }

  Cell codes(List<String> texts) {
    return () -> {
      for (int i = 0; i < texts.size(); i++) {
        html.text(i == 0 ? "" : ", ").element("code", texts.get(i));
      }
    };
  }
}
