package dev.latchwork.processor.report.render;

import dev.latchwork.processor.report.render.Drawing.Box;
import dev.latchwork.processor.report.render.Drawing.Line;
import dev.latchwork.processor.report.render.Drawing.Row;

/** Renders a drawing as SVG. */
final class DrawingRenderer {
  private final Html html;

  DrawingRenderer(Html html) {
    this.html = html;
  }

  /**
   * @param style the style class of the drawing
   * @param title the title of the drawing
   * @param description a description for readers who do not see the drawing
   */
  void render(Drawing drawing, String style, String title, String description) {
    html.open(
        "svg",
        "class",
        style,
        "role",
        "img",
        "viewBox",
        "0 0 " + drawing.width() + " " + drawing.height(),
        "width",
        Integer.toString(drawing.width()),
        "height",
        Integer.toString(drawing.height()));
    element("title", title);
    element("desc", description);
    for (Line line : drawing.lines()) {
      path("l", line.tone(), line.path());
      if (!line.tip().isEmpty()) {
        path("tip", line.tone(), line.tip());
      }
    }
    drawing.boxes().forEach(this::box);
    html.close("svg").line();
  }

  private void path(String style, String tone, String path) {
    html.open("path", "class", style + " " + tone, "d", path).close("path");
  }

  private void box(Box box) {
    html.open("g", "class", box.tone());
    html.open(
            "rect",
            "x",
            number(box.x() + 0.5),
            "y",
            number(box.y() + 0.5),
            "width",
            Integer.toString(box.width() - 1),
            "height",
            Integer.toString(box.height() - 1),
            "rx",
            "7")
        .close("rect");
    int titleCells = (int) ((box.width() - 2.0 * Drawing.PADDING - 34) / Drawing.CELL);
    at("text", "h", box.x() + Drawing.PADDING, box.y() + 20);
    html.plain(Cells.cut(box.title(), titleCells)).close("text");
    if (box.rows().stream().anyMatch(r -> !r.text().isEmpty())) {
      at("text", "n", box.x() + box.width() - Drawing.PADDING, box.y() + 20);
      html.plain(Integer.toString(box.rows().size())).close("text");
    }
    for (int i = 0; i < box.rows().size(); i++) {
      at("text", "", box.rowX(i), box.rowY(i));
      row(box.rows().get(i), box.cells());
      html.close("text");
    }
    html.close("g").line();
  }

  private void row(Row row, int cells) {
    String text = Cells.cut(row.text(), cells);
    int left = cells - Cells.of(text) - 1;
    String aside = left > 3 ? Cells.cut(row.aside(), text.isEmpty() ? cells : left) : "";
    if (!text.equals(row.text()) || !aside.equals(row.aside())) {
      element("title", (row.text() + " " + row.aside()).strip());
    }
    html.plain(text);
    if (!aside.isEmpty()) {
      element("tspan", text.isEmpty() ? aside : " " + aside);
    }
  }

  private void element(String tag, String text) {
    html.open(tag).plain(text).close(tag);
  }

  private void at(String tag, String style, int x, int y) {
    if (style.isEmpty()) {
      html.open(tag, "x", Integer.toString(x), "y", Integer.toString(y));
    } else {
      html.open(tag, "class", style, "x", Integer.toString(x), "y", Integer.toString(y));
    }
  }

  private static String number(double value) {
    return Double.toString(value);
  }
}
